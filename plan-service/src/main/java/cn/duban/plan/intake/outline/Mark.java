package cn.duban.plan.intake.outline;

/// 序号 — a number as printed, before anybody decided whether it is a heading.
record Mark(NumberStyle style, int value, int start, int end, String printed) {

    /// The value of a number that was printed as a dash.
    static final int LOST = -1;

    boolean isLost() {
        return value == LOST;
    }

    Mark withValue(int found) {
        return new Mark(style, found, start, end, printed);
    }

    String normal() {
        return style.normal(value, printed);
    }
}
