package cn.duban.local.client;

/// The suite said no, and why.
public final class RefusedException extends RuntimeException {

    private final transient Refusal refusal;

    RefusedException(String what, Refusal refusal) {
        super(what + " → " + refusal.inOneLine());
        this.refusal = refusal;
    }

    public static RefusedException of(String what, Answer answer) {
        return new RefusedException(what, answer.refusal());
    }

    public Refusal refusal() {
        return refusal;
    }
}
