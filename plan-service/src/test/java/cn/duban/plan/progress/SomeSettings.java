package cn.duban.plan.progress;

/// The settings of bureaus that want it otherwise.
final class SomeSettings {
    private SomeSettings() {}

    /// What is made up late stays yellow here.
    static ProgressSettings strict() {
        return settings(true, false);
    }

    /// What was only to be striven for is never red here.
    static ProgressSettings lenient() {
        return settings(false, true);
    }

    private static ProgressSettings settings(boolean lateStaysYellow, boolean softNeverRed) {
        ProgressSettings d = ProgressSettings.defaults();
        return new ProgressSettings(
                d.coverageFloor(),
                d.levelGap(),
                d.paceGap(),
                d.warnDays(),
                d.breaks(),
                d.terms(),
                lateStaysYellow,
                softNeverRed);
    }
}
