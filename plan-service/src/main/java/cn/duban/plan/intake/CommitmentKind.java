package cn.duban.plan.intake;

/// 类别 — what sort of sentence a number or date stands in.
public enum CommitmentKind {
    /// 成效: reported as a past or present state; never a promise.
    RESULT("result", "成效"),
    /// 目标: an amount or level to be reached.
    TARGET("target", "目标"),
    /// 节点: a thing done or ready by a date.
    MILESTONE("milestone", "节点"),
    /// 活动: a meeting, inspection or report with a date or a frequency.
    ACTIVITY("activity", "活动");

    private final String word;
    private final String chinese;

    CommitmentKind(String word, String chinese) {
        this.word = word;
        this.chinese = chinese;
    }

    /// The word used in exported files.
    public String word() {
        return word;
    }

    public String chinese() {
        return chinese;
    }

    /// Whether something is still to be done.
    public boolean isPlan() {
        return this != RESULT;
    }
}
