package cn.duban.plan.intake.text;

import java.util.ArrayList;
import java.util.List;

/// 行 — the lines of a text with their places.
record Line(int start, int end, String text) {

    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        for (int start = 0; start <= text.length(); ) {
            int stop = text.indexOf('\n', start);
            int end = stop < 0 ? text.length() : stop;
            lines.add(new Line(start, end, text.substring(start, end)));
            start = end + 1;
        }
        return lines;
    }

    boolean isBlank() {
        return text.isBlank();
    }

    /// Where the first character stands that is no blank.
    int inkAt() {
        int at = start;
        while (at < end && Character.isWhitespace(text.charAt(at - start))) {
            at++;
        }
        return at;
    }

    /// Whether the line ends as a sentence does.
    boolean endsASentence() {
        String ink = text.stripTrailing();
        return ink.isEmpty() || "。;:!?”》)…".indexOf(ink.charAt(ink.length() - 1)) >= 0;
    }
}
