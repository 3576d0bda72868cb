package cn.duban.plan.commitment;

/// 口气 — how firmly it was promised.
public enum Firmness {
    SOFT("力争"),
    PLAIN("一般"),
    HARD("确保");

    private final String chinese;

    Firmness(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
