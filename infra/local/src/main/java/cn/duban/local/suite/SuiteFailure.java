package cn.duban.local.suite;

/// 启动失败 — why the suite cannot go on, in a sentence for the person at the keyboard.
public final class SuiteFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SuiteFailure(String sentence) {
        super(sentence);
    }

    public SuiteFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
