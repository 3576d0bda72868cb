package cn.duban.plan.intake.text;

import java.util.BitSet;

/// 空格 — drops blanks between a digit and a Chinese character: 2023 年 6 月, 95% 以上.
final class Spaces {

    private Spaces() {}

    static void cut(String text, BitSet dropped) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\r' || text.charAt(i) == '\ufeff') {
                dropped.set(i);
            }
            if (i == 0 || i + 1 == text.length()) {
                continue;
            }
            if (text.charAt(i) != ' ') {
                continue;
            }
            char before = text.charAt(i - 1);
            char after = text.charAt(i + 1);
            boolean joins = (isDigit(before) && isHan(after)) || (isHan(before) && isDigit(after));
            if (joins && !startsAHeading(text, i + 1)) {
                dropped.set(i);
            }
        }
    }

    private static boolean startsAHeading(String text, int at) {
        int end = at;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        boolean stops = end > at && end < text.length() && "、.".indexOf(text.charAt(end)) >= 0;
        return stops && !(end + 1 < text.length() && isDigit(text.charAt(end + 1)));
    }

    private static boolean isDigit(char c) {
        return (c >= '0' && c <= '9') || c == '%';
    }

    private static boolean isHan(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }
}
