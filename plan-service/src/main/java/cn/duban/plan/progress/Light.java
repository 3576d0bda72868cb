package cn.duban.plan.progress;

/// 灯 — a colour and the one Chinese sentence that names the numbers behind it.
public record Light(Colour colour, String reason) {
    public Light {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a light without a reason: " + colour);
        }
    }
}
