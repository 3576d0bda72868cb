package cn.duban.plan.intake.text;

import java.util.BitSet;

/// 空格 — drops blanks between a digit and a Chinese character: 2023 年 6 月, 95% 以上.
final class Spaces {

    private static final String NOT_A_TITLE = "年月日号时点个所名人次项万亿千百元位家间";

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
            boolean heads = startsAHeading(text, i + 1) || endsANumber(text, i);
            if (joins && !heads) {
                dropped.set(i);
            }
        }
    }

    /// 1 总体要求, 1.2 主要目标: a number alone at the start of a line, and no date or amount.
    private static boolean endsANumber(String text, int at) {
        int start = at;
        while (start > 0 && (isDigit(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
            start--;
        }
        String number = text.substring(start, at);
        boolean heads = number.matches("\\d{1,2}(\\.\\d{1,2}){0,2}") && startsALine(text, start);
        return heads && NOT_A_TITLE.indexOf(text.charAt(at + 1)) < 0;
    }

    private static boolean startsALine(String text, int at) {
        int before = at - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        return before < 0 || text.charAt(before) == '\n';
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
