package cn.duban.plan.supervision.policy;

/// 送达对象 — a role; who fills it is known to those who subscribe.
public enum Addressee {
    RESPONSIBLE("责任人"),
    LEAD_HEAD("牵头单位负责人"),
    DEPUTY_LEADER("分管领导"),
    SUPERVISOR("督办员");

    private final String chinese;

    Addressee(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
