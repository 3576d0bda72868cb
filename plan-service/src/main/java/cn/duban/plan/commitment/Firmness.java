package cn.duban.plan.commitment;

/// 口气 — how firmly it was promised.
public enum Firmness {
    /// 力争、争取、计划、拟、预计.
    SOFT("力争"),
    /// Said without any such word.
    PLAIN("一般"),
    /// 确保、必须、不低于.
    HARD("确保");

    private final String chinese;

    Firmness(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
