package cn.duban.plan.intake.clause;

import cn.duban.plan.intake.clause.Figure.Shape;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 数量规则 — a number is an amount when a measure word follows it.
///
/// Ranks, shares and masks have forms of their own, see [SpecialForms].
final class AmountRules {

    private static final Pattern BROKEN = Pattern.compile("(\\d+)\\.(?=[,。;、 ]|$)");
    private static final int REACH_OF_RESPECTIVELY = 30;

    private AmountRules() {}

    static Token.@Nullable Amount at(String text, int at) {
        Token.Amount special = SpecialForms.at(text, at);
        return special != null ? special : counted(text, at);
    }

    private static Token.@Nullable Amount counted(String text, int at) {
        boolean starts = Numerals.startsAt(text, at);
        Numerals low =
                !starts || (at > 0 && Units.forbidsBefore(text, at)) ? null : Numerals.at(text, at);
        if (low == null) {
            return null;
        }
        Numerals high = upper(text, low, low.end());
        Numerals last = high == null ? low : high;
        String unit = Units.at(text, last.end(), last.han());
        if (unit.isEmpty()) {
            return shared(text, at, low);
        }
        boolean named = low.han() && !Units.countsInHan(text, at, last.end(), unit);
        return named ? null : measured(text, at, low, high, unit);
    }

    /// 5-6所, and also 5所-6所.
    private static Token.Amount measured(
            String text, int at, Numerals low, @Nullable Numerals high, String unit) {
        int end = (high == null ? low : high).end() + unit.length();
        Numerals second = high == null ? upper(text, low, end) : high;
        if (high == null && second != null) {
            boolean sameUnit = text.startsWith(unit, second.end());
            end = sameUnit ? second.end() + unit.length() : end;
            second = sameUnit ? second : null;
        }
        boolean more = low.more() || (end < text.length() && "余多".indexOf(text.charAt(end)) >= 0);
        Figure figure =
                new Figure(
                        low.value(),
                        second == null ? null : second.value(),
                        Units.written(unit),
                        Shape.PLAIN,
                        more);
        return new Token.Amount(at, end, figure);
    }

    private static @Nullable Numerals upper(String text, Numerals low, int at) {
        boolean dash = at + 1 < text.length() && "-~至到".indexOf(text.charAt(at)) >= 0;
        Numerals high = dash ? Numerals.at(text, at + 1) : null;
        return high != null && high.value().compareTo(low.value()) > 0 ? high : null;
    }

    /// 分别新增4.68万和7000个: the unit of the next number is that of both.
    private static Token.@Nullable Amount shared(String text, int at, Numerals number) {
        int and = number.end();
        boolean lists = and + 1 < text.length() && "和、".indexOf(text.charAt(and)) >= 0;
        String before = text.substring(Math.max(0, at - REACH_OF_RESPECTIVELY), at);
        Numerals next = lists && before.contains("分别") ? Numerals.at(text, and + 1) : null;
        String unit = next == null ? "" : Units.at(text, next.end(), next.han());
        return unit.isEmpty() ? unitless(text, at, number) : plain(at, number, Units.written(unit));
    }

    /// 超过5000万 counts without a unit; 达95. has lost its end.
    private static Token.@Nullable Amount unitless(String text, int at, Numerals number) {
        Matcher broken = BROKEN.matcher(text).region(at, text.length());
        if (broken.lookingAt()) {
            Figure damaged = new Figure(null, null, null, Shape.DAMAGED, false);
            return new Token.Amount(at, broken.end(), damaged);
        }
        boolean scaled = !number.han() && "万亿".indexOf(text.charAt(number.end() - 1)) >= 0;
        boolean ends =
                number.end() == text.length() || ",。;、)".indexOf(text.charAt(number.end())) >= 0;
        return scaled && ends ? plain(at, number, null) : null;
    }

    private static Token.Amount plain(int at, Numerals number, @Nullable String unit) {
        Figure figure = new Figure(number.value(), null, unit, Shape.PLAIN, number.more());
        return new Token.Amount(at, number.end(), figure);
    }
}
