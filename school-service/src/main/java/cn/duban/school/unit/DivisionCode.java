package cn.duban.school.unit;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// 行政区划代码 — 6 digits to the 区县, 9 to the 乡镇街道, 12 in the statistical form; no check digit.
///
/// - Two digits each for 省, 市, 区县, three for 乡镇街道, three for 村居 (000 above a village).
/// - Province 99 belongs to nobody and is kept for samples and training (示例).
final class DivisionCode {
    private static final Pattern DIGITS = Pattern.compile("\\d{6}|\\d{9}|\\d{12}");
    private static final Set<String> PROVINCES =
            Set.of(
                    "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35",
                    "36", "37", "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54",
                    "61", "62", "63", "64", "65", "71", "81", "82", "99");

    private DivisionCode() {}

    static boolean isOne(String text) {
        return DIGITS.matcher(text).matches() && PROVINCES.contains(text.substring(0, 2));
    }

    /// Why the text is no code of a unit of this level; nothing when it is one.
    static Optional<String> objection(String text, Level level) {
        if (!DIGITS.matcher(text).matches()) {
            return Optional.of(
                    "行政区划代码“%s”有 %d 个字符，应为 6、9 或 12 位数字。".formatted(text, text.length()));
        }
        if (!PROVINCES.contains(text.substring(0, 2))) {
            return Optional.of("行政区划代码“%s”的前两位“%s”不是省级代码。".formatted(text, text.substring(0, 2)));
        }
        Level meant = levelOf(text);
        return meant == level
                ? Optional.empty()
                : Optional.of(
                        "行政区划代码“%s”是%s的代码，与所填层级“%s”不符。"
                                .formatted(text, meant.chinese(), level.chinese()));
    }

    private static Level levelOf(String text) {
        String town = text.length() > 6 ? text.substring(6, 9) : "000";
        if (!town.equals("000")) {
            return Level.TOWN;
        }
        if (!text.substring(4, 6).equals("00")) {
            return Level.DISTRICT;
        }
        return text.substring(2, 4).equals("00") ? Level.PROVINCE : Level.CITY;
    }
}
