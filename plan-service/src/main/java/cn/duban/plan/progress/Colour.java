package cn.duban.plan.progress;

/// 灯色 — 绿 on track, 黄 at risk, 红 behind, 灰 cannot tell yet.
public enum Colour {
    GREEN("绿", 0),
    YELLOW("黄", 1),
    RED("红", 2),
    GREY("灰", 3);

    private final String chinese;
    private final int lamp;

    Colour(String chinese, int lamp) {
        this.chinese = chinese;
        this.lamp = lamp;
    }

    public String chinese() {
        return chinese;
    }

    /// The number dashboards show it by.
    public int lamp() {
        return lamp;
    }
}
