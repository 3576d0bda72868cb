package cn.duban.plan.intake.outline;

import cn.duban.plan.intake.text.Passage;

/// 位置 — what stands before a number, and so how much it may be trusted to be a heading.
enum Place {
    LINE_START,
    AFTER_SENTENCE,
    AFTER_COMMA,
    AFTER_SHORT_TITLE,
    INSIDE_WORDS;

    private static final int SHORT_TITLE = 20;

    /// `lastEnd` is where the last accepted number ended, or -1.
    static Place of(Passage passage, int at, int lastEnd) {
        String text = passage.text();
        int before = at - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        if (before < 0 || "\n\t".indexOf(text.charAt(before)) >= 0) {
            return LINE_START;
        }
        if ("。;!:”".indexOf(text.charAt(before)) >= 0 || before < at - 1) {
            return AFTER_SENTENCE;
        }
        if (text.charAt(before) == ',') {
            return AFTER_COMMA;
        }
        return followsAShortTitle(text, at, lastEnd) ? AFTER_SHORT_TITLE : INSIDE_WORDS;
    }

    private static boolean followsAShortTitle(String text, int at, int lastEnd) {
        if (lastEnd < 0 || at - lastEnd < 2 || at - lastEnd > SHORT_TITLE) {
            return false;
        }
        return text.substring(lastEnd, at).chars().noneMatch(c -> "。,;!?:、(\n".indexOf(c) >= 0);
    }
}
