package cn.duban.plan.intake.clause;

import cn.duban.plan.intake.clause.Figure.Shape;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 数量规则 — a number is an amount when a measure word follows; ranks, shares and masks have forms of
/// their own.
final class AmountRules {

    private static final Pattern MASK = Pattern.compile("([Xx×]{1,4}|\\*{1,4}|_{2,6}|[○〇]{2,3})余?");
    private static final Pattern RANK =
            Pattern.compile("第([一二三四五六七八九十]{1,3}|\\d{1,3})(名|位|方阵|梯队)?");
    private static final Pattern TOP = Pattern.compile("前([一二三四五六七八九十]{1,3}|\\d{1,3})(名|位|强)");
    private static final Pattern FRACTION =
            Pattern.compile("([一二三四五六七八九十百]{1,3})分之([零〇一二三四五六七八九十百点]{1,6})");
    private static final Pattern TENTHS = Pattern.compile("([一二三四五六七八九])成");
    private static final Pattern BROKEN = Pattern.compile("(\\d+)\\.(?=[,。;、 ]|$)");

    private AmountRules() {}

    static Token.@Nullable Amount at(String text, int at) {
        Token.Amount special = rank(text, at);
        if (special == null) {
            special = share(text, at);
        }
        if (special == null) {
            special = mask(text, at);
        }
        return special != null ? special : counted(text, at);
    }

    private static Token.@Nullable Amount rank(String text, int at) {
        Matcher top = TOP.matcher(text).region(at, text.length());
        if (top.lookingAt()) {
            return amount(
                    at, top.end(), number(top.group(1)), null, top.group(2), Shape.TOP, false);
        }
        Matcher rank = RANK.matcher(text).region(at, text.length());
        if (!rank.lookingAt()) {
            return null;
        }
        String unit = rank.group(2);
        boolean placed = at >= 2 && "全省全市全国全州全区全县全旗".contains(text.substring(at - 2, at));
        boolean ends =
                rank.end() == text.length() || ",。;、:)的 ".indexOf(text.charAt(rank.end())) >= 0;
        if (unit == null ? !(placed && ends) : "位".equals(unit) && !placed) {
            return null;
        }
        return amount(
                at,
                rank.end(),
                number(rank.group(1)),
                null,
                unit == null ? "名" : unit,
                Shape.RANK,
                false);
    }

    private static Token.@Nullable Amount share(String text, int at) {
        Matcher tenths = TENTHS.matcher(text).region(at, text.length());
        if (tenths.lookingAt()
                && !text.startsWith("立", tenths.end())
                && !text.startsWith("为", tenths.end())
                && !text.startsWith("功", tenths.end())
                && !text.startsWith("效", tenths.end())) {
            BigDecimal share = number(tenths.group(1)).multiply(BigDecimal.TEN);
            return amount(at, tenths.end(), share, null, "%", Shape.PLAIN, false);
        }
        Matcher fraction = FRACTION.matcher(text).region(at, text.length());
        if (!fraction.lookingAt()) {
            return null;
        }
        return amount(
                at,
                fraction.end(),
                Fractions.percent(fraction.group(1), fraction.group(2)),
                null,
                "%",
                Shape.PLAIN,
                false);
    }

    private static Token.@Nullable Amount mask(String text, int at) {
        Matcher mask = MASK.matcher(text).region(at, text.length());
        boolean inWord = at > 0 && isLatinOrDigit(text.charAt(at - 1));
        if (inWord || !mask.lookingAt()) {
            return null;
        }
        String unit = Units.at(text, mask.end(), false);
        boolean counts =
                !unit.isEmpty() && !"校".equals(unit) && !"班".equals(unit) && !"课".equals(unit);
        return counts
                ? amount(at, mask.end() + unit.length(), null, null, unit, Shape.MASKED, false)
                : null;
    }

    private static Token.@Nullable Amount counted(String text, int at) {
        Numerals low = Numerals.at(text, at);
        if (low == null || at > 0 && Units.forbidsBefore(text, at)) {
            return null;
        }
        Numerals high = upper(text, low, low.end());
        Numerals last = high == null ? low : high;
        String unit = Units.at(text, last.end(), last.han());
        if (unit.isEmpty()) {
            return shared(text, at, low);
        }
        if (low.han() && !Units.countsInHan(text, at, last.end(), unit)) {
            return null;
        }
        int end = last.end() + unit.length();
        Numerals second = high == null ? upper(text, low, end) : null;
        if (second != null && text.startsWith(unit, second.end())) {
            return amount(
                    at,
                    second.end() + unit.length(),
                    low.value(),
                    second.value(),
                    Units.written(unit),
                    Shape.PLAIN,
                    false);
        }
        boolean more = low.more() || end < text.length() && "余多".indexOf(text.charAt(end)) >= 0;
        return amount(
                at,
                end,
                low.value(),
                high == null ? null : high.value(),
                Units.written(unit),
                Shape.PLAIN,
                more);
    }

    private static @Nullable Numerals upper(String text, Numerals low, int at) {
        boolean dash = at + 1 < text.length() && "-~至到".indexOf(text.charAt(at)) >= 0;
        Numerals high = dash ? Numerals.at(text, at + 1) : null;
        return high != null && high.value().compareTo(low.value()) > 0 ? high : null;
    }

    /// 分别新增4.68万和7000个: the unit of the next number is that of both.
    private static Token.@Nullable Amount shared(String text, int at, Numerals number) {
        boolean lists =
                number.end() + 1 < text.length() && "和、".indexOf(text.charAt(number.end())) >= 0;
        Numerals next =
                lists && text.substring(0, at).contains("分别")
                        ? Numerals.at(text, number.end() + 1)
                        : null;
        String unit = next == null ? "" : Units.at(text, next.end(), next.han());
        return unit.isEmpty()
                ? unitless(text, at, number)
                : amount(
                        at,
                        number.end(),
                        number.value(),
                        null,
                        Units.written(unit),
                        Shape.PLAIN,
                        number.more());
    }

    private static Token.@Nullable Amount unitless(String text, int at, Numerals number) {
        Matcher broken = BROKEN.matcher(text).region(at, text.length());
        if (broken.lookingAt()) {
            return amount(at, broken.end(), null, null, null, Shape.DAMAGED, false);
        }
        boolean scaled = !number.han() && "万亿".indexOf(text.charAt(number.end() - 1)) >= 0;
        boolean ends =
                number.end() == text.length() || ",。;、)".indexOf(text.charAt(number.end())) >= 0;
        return scaled && ends
                ? amount(at, number.end(), number.value(), null, null, Shape.PLAIN, number.more())
                : null;
    }

    private static boolean isLatinOrDigit(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }

    private static BigDecimal number(String numeral) {
        Numerals read = Numerals.at(numeral, 0);
        return read == null ? BigDecimal.ZERO : read.value();
    }

    private static Token.Amount amount(
            int start,
            int end,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable String unit,
            Shape shape,
            boolean more) {
        return new Token.Amount(start, end, new Figure(low, high, unit, shape, more));
    }
}
