package cn.duban.plan.intake.outline;

import cn.duban.plan.intake.text.HanNumber;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 序号样式 — the ways a heading can be numbered, outermost first; a new style is one line.
///
/// The pattern's group is the number itself; a dash in brackets is a number that was lost.
enum NumberStyle {
    PART("第({han})(?:部分|篇|编)[、:]?", "第%s部分", true),
    CHAPTER("第({han})章[、:]?", "第%s章", true),
    SECTION("第({han})节[、:]?", "第%s节", true),
    ORDINAL("第({han})[,、:]", "第%s", true),
    HAN("({han})[、.]", "%s", true),
    HAN_IN_BRACKETS("\\(({han}|[-—_])\\)[、.]?", "(%s)", false),
    ARABIC_ALONE("(\\d{1,2}) +(?=[一-龥“《])", "%s", false),
    DECIMAL("\\d{1,2}[.](\\d{1,2})[、.]? *(?=[一-龥“《])", "%s", false),
    DECIMAL_DEEP("\\d{1,2}[.]\\d{1,2}[.](\\d{1,2})[、.]? *(?=[一-龥“《])", "%s", false),
    ARABIC("(\\d{1,2})[、.](?!\\d(?!\\d?月)|" + NumberStyle.LOST_UNIT + ")", "%s", false),
    ARABIC_IN_BRACKETS("\\((\\d{1,2})\\)[、.]?", "(%s)", false),
    CIRCLED("([①-⑳])", "%s", false),
    ROW("(\\d{1,3}) *\\t", "%s", false),
    ITEM("({han})是", "%s是", false);

    /// 订阅2.册, 达标率95.%: digits were lost, the number is no heading.
    private static final String LOST_UNIT = "(?:人次|万|亿|册|元|名|所|个|次|项|人|%|个百分点)[,。;、]";

    private static final String BEGINNINGS = "第一二三四五六七八九十(0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
    private static final String HAN_NUMERAL = "[一二三四五六七八九十]{1,3}";

    private final Pattern pattern;
    private final String normal;
    private final boolean outer;

    NumberStyle(String pattern, String normal, boolean outer) {
        this.pattern = Pattern.compile(pattern.replace("{han}", "[一二三四五六七八九十]{1,3}"));
        this.normal = normal;
        this.outer = outer;
    }

    /// The mark of this style at a position, or none.
    Optional<Mark> at(String text, int at) {
        if (BEGINNINGS.indexOf(text.charAt(at)) < 0) {
            return Optional.empty();
        }
        Matcher found = pattern.matcher(text).region(at, text.length());
        return found.lookingAt()
                ? Optional.of(
                        new Mark(this, numberIn(found.group(1)), at, found.end(), found.group()))
                : Optional.empty();
    }

    private static int numberIn(String number) {
        char first = number.charAt(0);
        if (first >= '0' && first <= '9') {
            return Integer.parseInt(number);
        }
        if (first >= '①' && first <= '⑳') {
            return first - '①' + 1;
        }
        return number.matches(HAN_NUMERAL) ? (int) HanNumber.parse(number).orElse(0) : Mark.LOST;
    }

    /// The normalised number: (-) as the second of its kind is (二).
    String normal(int value, String printed) {
        String number =
                switch (this) {
                    case DECIMAL, DECIMAL_DEEP -> printed.replaceFirst("[、. ]+$", "");
                    case ARABIC, ARABIC_ALONE, ARABIC_IN_BRACKETS, CIRCLED, ROW ->
                            Integer.toString(value);
                    default -> HanNumber.write(value);
                };
        return normal.formatted(number);
    }

    /// Whether a first number of this style closes every open level inside it.
    boolean isOuter() {
        return outer;
    }
}
