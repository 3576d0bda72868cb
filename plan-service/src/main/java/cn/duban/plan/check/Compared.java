package cn.duban.plan.check;

/// 比对 — whether the numbers of a file were compared with what is known now. What was not compared
/// is called neither right nor wrong.
enum Compared {
    DONE("已与现在的数字比对"),
    /// Nobody wanted it.
    LEFT_OUT("未核对是否过时"),
    /// Who knows the figures does not answer.
    AWAY("没有与现在的数字比对，是否过时还不知道"),
    /// Whoever answered did not give this file's figures.
    REFUSED("没有与现在的数字比对，是否过时还不知道");

    private static final int FINDINGS = 1;
    private static final int UNCHECKABLE = 2;
    private static final int HALF_CHECKED = 3;

    private final String inWords;

    Compared(String inWords) {
        this.inWords = inWords;
    }

    String inWords() {
        return inWords;
    }

    /// Whether a file without findings has passed what it was put to.
    boolean isAsWanted() {
        return this == DONE || this == LEFT_OUT;
    }

    int exitCode(boolean findings) {
        return switch (this) {
            case REFUSED -> UNCHECKABLE;
            case AWAY -> findings ? FINDINGS : HALF_CHECKED;
            case DONE, LEFT_OUT -> findings ? FINDINGS : 0;
        };
    }

    /// Of several files the gravest: not checkable, then findings, then half checked.
    static int graver(int one, int other) {
        return gravity(one) >= gravity(other) ? one : other;
    }

    private static int gravity(int exitCode) {
        return switch (exitCode) {
            case UNCHECKABLE -> 3;
            case FINDINGS -> 2;
            case HALF_CHECKED -> 1;
            default -> 0;
        };
    }
}
