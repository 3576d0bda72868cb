package cn.duban.plan.supervision.matter;

/// 必填 — what a move has to bring; [#at] is where it stands in the request.
public enum Need {
    TEXT("/text", "办理情况"),
    REASON("/text", "理由"),
    DEADLINE("/deadline", "期限"),
    WHOM("/unit", "承办单位"),
    PARTS("/parts", "分解清单"),
    INTO("/into", "并入哪一项督办"),
    /// Only where no computed figure can speak for the unit.
    EVIDENCE("/attachments", "佐证材料（没有指标可核对的事项）");

    private final String at;
    private final String chinese;

    Need(String at, String chinese) {
        this.at = at;
        this.chinese = chinese;
    }

    public String at() {
        return at;
    }

    public String chinese() {
        return chinese;
    }
}
