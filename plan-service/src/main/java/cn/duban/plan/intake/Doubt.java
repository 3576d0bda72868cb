package cn.duban.plan.intake;

/// 存疑 — one Chinese sentence for the review screen, and whether somebody has to answer it.
public record Doubt(Level level, String sentence) {

    /// 轻重.
    public enum Level {
        /// The promise cannot be tracked, or is wrong, as it stands.
        MUST_DECIDE,
        /// Worth a look.
        CHECK
    }

    public boolean mustBeDecided() {
        return level == Level.MUST_DECIDE;
    }
}
