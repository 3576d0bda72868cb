package cn.duban.plan.check;

/// 无法核对 — why a file cannot be checked, in a sentence for the person at the keyboard.
final class Uncheckable extends Exception {
    private static final long serialVersionUID = 1L;

    Uncheckable(String sentence) {
        super(sentence);
    }

    Uncheckable(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
