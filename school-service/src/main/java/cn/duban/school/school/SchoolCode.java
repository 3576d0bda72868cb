package cn.duban.school.school;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// 学校(机构)标识码 — ten digits without a check digit: category, province, running number.
///
/// - Codes of new schools arrive late: `LS` and eight digits is a provisional one (临时代码).
/// - Province 99 belongs to nobody and is kept for samples and training (示例).
public record SchoolCode(String value) {
    public static final Map<String, String> CATEGORIES =
            Collections.unmodifiableMap(
                    new TreeMap<>(
                            Map.ofEntries(
                                    Map.entry("11", "幼儿园"),
                                    Map.entry("21", "小学"),
                                    Map.entry("22", "成人小学"),
                                    Map.entry("31", "普通初中"),
                                    Map.entry("32", "职业初中"),
                                    Map.entry("33", "成人初中"),
                                    Map.entry("34", "普通高中"),
                                    Map.entry("35", "成人高中"),
                                    Map.entry("36", "中等职业学校"),
                                    Map.entry("37", "专门学校"),
                                    Map.entry("41", "普通高等学校"),
                                    Map.entry("42", "成人高等学校"),
                                    Map.entry("51", "特殊教育学校"),
                                    Map.entry("91", "科研机构"),
                                    Map.entry("92", "民办高等教育机构"),
                                    Map.entry("93", "培训机构"))));
    private static final Set<String> PROVINCES =
            Set.of(
                    "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35",
                    "36", "37", "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54",
                    "61", "62", "63", "64", "65", "71", "81", "82", "99");
    private static final Pattern TEN_DIGITS = Pattern.compile("[0-9]{10}");
    private static final Pattern PROVISIONAL = Pattern.compile("LS[0-9]{8}");

    public SchoolCode {
        objection(value)
                .ifPresent(why -> {
                    throw new IllegalArgumentException("not a school code: " + value + ", " + why);
                });
    }

    public static Optional<SchoolCode> read(String text) {
        return objection(text).isEmpty() ? Optional.of(new SchoolCode(text)) : Optional.empty();
    }

    public boolean isProvisional() {
        return value.startsWith("LS");
    }

    /// 学校类别, the first two digits; a provisional code has none.
    Optional<String> category() {
        return isProvisional() ? Optional.empty() : Optional.of(value.substring(0, 2));
    }

    /// Why the text is no code; nothing when it is one.
    static Optional<String> objection(String text) {
        if (PROVISIONAL.matcher(text).matches()) {
            return Optional.empty();
        }
        if (!TEN_DIGITS.matcher(text).matches()) {
            return Optional.of(aboutForm(text));
        }
        String category = text.substring(0, 2);
        if (!CATEGORIES.containsKey(category)) {
            return Optional.of("标识码“%s”的前两位“%s”不是学校类别。".formatted(text, category));
        }
        String province = text.substring(2, 4);
        return PROVINCES.contains(province)
                ? Optional.empty()
                : Optional.of("标识码“%s”的第 3、4 位“%s”不是省级代码。".formatted(text, province));
    }

    private static String aboutForm(String text) {
        if (text.isEmpty()) {
            return "没有填写学校标识码。";
        }
        if (text.toUpperCase(Locale.ROOT).startsWith("LS")) {
            return "临时代码“%s”应为大写 LS 加 8 位数字。".formatted(text);
        }
        if (text.matches("[0-9.]+[Ee][+]?[0-9]+")) {
            return "标识码“%s”被表格软件改成了科学计数。".formatted(text);
        }
        return text.matches("[0-9]+")
                ? "标识码“%s”有 %d 位，应为 10 位数字。".formatted(text, text.length())
                : "标识码“%s”含有数字以外的字符，应为 10 位数字。".formatted(text);
    }
}
