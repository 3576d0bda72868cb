package cn.duban.plan.intake.text;

import java.util.OptionalLong;

/// 中文数字 — reads and writes Chinese numerals: 两百零六, 十二.
public final class HanNumber {

    /// Every character a numeral may hold.
    public static final String CHARACTERS = "零〇一二两三四五六七八九十百千万亿";

    private static final String DIGITS = "零一二三四五六七八九";

    private HanNumber() {}

    /// The value; empty when the characters are no numeral (万人 has no number).
    public static OptionalLong parse(String numeral) {
        if (numeral.isEmpty() || "百千万亿".indexOf(numeral.charAt(0)) >= 0) {
            return OptionalLong.empty();
        }
        long total = 0;
        long section = 0;
        long digit = 0;
        for (int i = 0; i < numeral.length(); i++) {
            char c = numeral.charAt(i);
            long unit = unitOf(c);
            if (unit == 0) {
                digit = digitOf(c);
            } else if (unit < 10_000) {
                section += Math.max(1, digit) * unit;
                digit = 0;
            } else {
                total += (section + digit) * unit;
                section = 0;
                digit = 0;
            }
        }
        return OptionalLong.of(total + section + digit);
    }

    private static long digitOf(char c) {
        return switch (c) {
            case '〇' -> 0;
            case '两' -> 2;
            default -> DIGITS.indexOf(c);
        };
    }

    private static long unitOf(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1_000;
            case '万' -> 10_000;
            case '亿' -> 100_000_000;
            default -> 0;
        };
    }

    /// The numeral of an outline number below one hundred: 二十三.
    public static String write(int value) {
        String tens = value < 10 ? "" : (value < 20 ? "" : DIGITS.charAt(value / 10)) + "十";
        String ones = value % 10 == 0 && value > 0 ? "" : "" + DIGITS.charAt(value % 10);
        return tens + ones;
    }
}
