package cn.duban.plan.commitment;

/// 类别 — what sort of promise it is; it follows from the target and is never typed in.
public enum Kind {
    RATE("比率"),
    RATE_DELTA("变化幅度"),
    COUNT("数量"),
    RANGE_COUNT("数量区间"),
    MILESTONE("节点"),
    RECURRING("经常性工作"),
    UNIVERSAL("全覆盖"),
    QUALITATIVE("定性"),
    /// Exam scores, promotion rates, ranks: imported, never lit, alerted or published.
    RANK("成绩排名（受限）");

    private final String chinese;

    Kind(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    public static Kind of(Target target, boolean restricted) {
        if (restricted) {
            return RANK;
        }
        return switch (target) {
            case Target.AtLeast t -> ofAmount(t.unit());
            case Target.AtMost t -> ofAmount(t.unit());
            case Target.Exactly t -> ofAmount(t.unit());
            case Target.Between _ -> RANGE_COUNT;
            case Target.ChangeBy _ -> RATE_DELTA;
            case Target.All _ -> UNIVERSAL;
            case Target.Done _ -> MILESTONE;
            case Target.Recurring _ -> RECURRING;
            case Target.Qualitative _ -> QUALITATIVE;
        };
    }

    /// Whether an indicator's figure can decide it.
    public boolean isMeasurable() {
        return switch (this) {
            case RATE, RATE_DELTA, COUNT, RANGE_COUNT, UNIVERSAL -> true;
            case MILESTONE, RECURRING, QUALITATIVE, RANK -> false;
        };
    }

    private static Kind ofAmount(String unit) {
        return unit.equals("%") || unit.equals("‰") ? RATE : COUNT;
    }
}
