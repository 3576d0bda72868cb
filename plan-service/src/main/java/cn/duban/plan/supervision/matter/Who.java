package cn.duban.plan.supervision.matter;

/// 谁来办 — whose move it is.
public enum Who {
    /// 督办员: staff of the bureau whose plan it is.
    SUPERVISOR("督办员"),
    /// 承办单位: the unit it is assigned to, or bureau staff in its name.
    UNIT("承办单位"),
    /// 督办员或局领导.
    SUPERVISOR_OR_LEADER("督办员或局领导"),
    /// 督办员或局领导, but never who asked.
    ANOTHER("申请人以外的督办员或局领导"),
    /// 系统, on data alone.
    SYSTEM("系统");

    private final String chinese;

    Who(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
