package cn.duban.plan.progress;

/// 量法 — what progress has to know of the thing that measures: an indicator, or an own counter.
///
/// - [#name] starts the sentence; [#decimals] is how a level is shown.
/// - [#accumulates]: things counted over the year, expected to grow with the school calendar.
/// - [#countsSchools]: the numerator is schools that are in order, the whole is schools that
///   reported.
/// - [#isIndicator]: fed by figures; otherwise by entries people make.
public record Yardstick(
        String name,
        String unit,
        int decimals,
        boolean higherIsBetter,
        boolean accumulates,
        boolean countsSchools,
        boolean isIndicator) {

    /// A counter fed by progress entries.
    public static Yardstick ownCounter(String subject, String unit) {
        boolean level = unit.equals("%") || unit.equals("‰") || unit.equals("个百分点");
        return new Yardstick(subject, unit, 2, true, !level, false, false);
    }

    Yardstick named(String other) {
        return new Yardstick(
                other, unit, decimals, higherIsBetter, accumulates, countsSchools, isIndicator);
    }
}
