package cn.duban.school.school;

import java.util.Optional;
import java.util.regex.Pattern;

/// 学校(机构)标识码 — ten digits without a check digit: category, province, running number.
///
/// - Codes of new schools arrive late: `LS` and eight digits is a provisional one (临时代码).
/// - Province 99 belongs to nobody and is kept for samples and training (示例).
public record SchoolCode(String value) {
    private static final Pattern NATIONAL =
            Pattern.compile(
                    "(11|21|22|31|32|33|34|35|36|37|41|42|51|91|92|93)"
                            + "(11|12|13|14|15|21|22|23|31|32|33|34|35|36|37|41|42|43|44|45|46"
                            + "|50|51|52|53|54|61|62|63|64|65|71|81|82|99)"
                            + "\\d{6}");
    private static final Pattern PROVISIONAL = Pattern.compile("LS\\d{8}");

    public SchoolCode {
        if (!isCode(value)) {
            throw new IllegalArgumentException("not a school code: " + value);
        }
    }

    static Optional<SchoolCode> read(String text) {
        return isCode(text) ? Optional.of(new SchoolCode(text)) : Optional.empty();
    }

    private static boolean isCode(String text) {
        return NATIONAL.matcher(text).matches() || PROVISIONAL.matcher(text).matches();
    }
}
