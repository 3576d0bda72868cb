package cn.duban.plan.commitment;

/// 方向 — which way a value is meant to move.
public enum Direction {
    UP("上升", "高"),
    DOWN("下降", "低");

    private final String verb;
    private final String adjective;

    Direction(String verb, String adjective) {
        this.verb = verb;
        this.adjective = adjective;
    }

    public String verb() {
        return verb;
    }

    public String adjective() {
        return adjective;
    }
}
