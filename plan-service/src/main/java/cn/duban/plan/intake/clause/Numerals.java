package cn.duban.plan.intake.clause;

import cn.duban.plan.intake.text.HanNumber;
import java.math.BigDecimal;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// 数字 — reads one number, Arabic or Chinese, with 余 and 万 behind it.
record Numerals(BigDecimal value, int end, boolean han, boolean more) {

    private static final String DIGITS = "0123456789";
    private static final String MORE = "余多几";

    /// Whether a numeral may begin here; cheap, so that every character can be asked.
    static boolean startsAt(String text, int at) {
        char c = text.charAt(at);
        return DIGITS.indexOf(c) >= 0 || HanNumber.CHARACTERS.indexOf(c) >= 0;
    }

    static @Nullable Numerals at(String text, int at) {
        int arabic = run(text, at, DIGITS);
        return arabic > at ? scaled(text, at, decimals(text, at, arabic), false) : han(text, at);
    }

    private static @Nullable Numerals han(String text, int at) {
        int end = run(text, at, HanNumber.CHARACTERS);
        OptionalLong value = HanNumber.parse(text.substring(at, end));
        return value.isEmpty()
                ? null
                : tail(text, BigDecimal.valueOf(value.getAsLong()), end, true, false);
    }

    private static int decimals(String text, int at, int arabic) {
        int end = arabic;
        while (end + 3 < text.length()
                && text.charAt(end) == ','
                && end - at <= 3
                && run(text, end + 1, DIGITS) == end + 4) {
            end += 4;
        }
        boolean point = end + 1 < text.length() && text.charAt(end) == '.';
        return point && DIGITS.indexOf(text.charAt(end + 1)) >= 0
                ? run(text, end + 1, DIGITS)
                : end;
    }

    private static Numerals scaled(String text, int at, int end, boolean more) {
        BigDecimal value = new BigDecimal(text.substring(at, end).replace(",", ""));
        return tail(text, value, end, false, more);
    }

    private static Numerals tail(
            String text, BigDecimal read, int from, boolean han, boolean approx) {
        BigDecimal value = read;
        int end = from;
        boolean more = approx;
        boolean moving = true;
        while (moving && end < text.length()) {
            long scale = han ? 0 : scale(text.charAt(end));
            moving = scale > 0 || MORE.indexOf(text.charAt(end)) >= 0;
            if (moving) {
                value = scale > 0 ? value.multiply(BigDecimal.valueOf(scale)) : value;
                more |= scale == 0;
                end++;
            }
        }
        BigDecimal shortest = value.stripTrailingZeros();
        return new Numerals(shortest.scale() < 0 ? shortest.setScale(0) : shortest, end, han, more);
    }

    private static long scale(char c) {
        return switch (c) {
            case '万' -> 10_000;
            case '亿' -> 100_000_000;
            case '千' -> 1_000;
            case '百' -> 100;
            default -> 0;
        };
    }

    private static int run(String text, int at, String characters) {
        int end = at;
        while (end < text.length() && characters.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }
}
