package cn.duban.plan.check;

/// 无法核对 — why a file cannot be checked, in a sentence for the person at the keyboard.
final class Uncheckable extends Exception {
    private static final long serialVersionUID = 1L;

    private final Compared comparison;

    Uncheckable(String sentence) {
        super(sentence);
        comparison = Compared.REFUSED;
    }

    Uncheckable(String sentence, Throwable cause) {
        super(sentence, cause);
        comparison = Compared.REFUSED;
    }

    private Uncheckable(String sentence, Compared comparison) {
        super(sentence);
        this.comparison = comparison;
    }

    /// Nobody is there who could say what is true now.
    static Uncheckable away(String who) {
        return new Uncheckable(
                who
                        + "，数字没有与现在的比对，只核对了改动。 Not compared with current figures: only edits were checked.",
                Compared.AWAY);
    }

    /// What became of comparing the file.
    Compared comparison() {
        return comparison;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
