package cn.duban.plan.progress;

import java.util.Optional;

/// 遣词 — how an amount, its goal and the gap between them are said.
///
/// A percentage is apart from another by 个百分点; everything else by its own measure word.
record AmountWords(Weighing weighing, Exact value, Exact bound) {

    String sentence(Optional<Figure> figure, String verdict) {
        return weighing.yardstick().name()
                + value.shownBeside(bound, decimals())
                + unit()
                + verdict
                + figure.map(Weighing::coverage).orElse("")
                + "。";
    }

    String goal() {
        return weighing.target().inWords();
    }

    /// 达到不低于92%的目标, 达到3所的目标.
    String reached() {
        return (goal().startsWith("达到") ? goal() : "达到" + goal()) + "的目标";
    }

    /// 还差3所（目标不低于5所）.
    String missing(String word) {
        return word + gap(bound, bound.published()) + aim();
    }

    /// 高0.3个百分点（目标不超过38%）.
    String above() {
        return "高" + gap(bound, bound.published()) + aim();
    }

    String byNow(Exact expected, String verb) {
        return "，%s目前应%s%s%s"
                .formatted(
                        weighing.schedule().pace().inWords(),
                        verb,
                        expected.shown(decimals()),
                        unit());
    }

    String heading(Outlook outlook) {
        return outlook.inWords(unit(), decimals()) + "，达不到目标" + aim();
    }

    /// How far behind what is expected by now.
    String behind(Exact expected) {
        return gap(expected, expected.shown(decimals()));
    }

    /// The difference of the two printed numbers, so that a reader who subtracts finds the same;
    /// the exact one where they look alike.
    private String gap(Exact other, String printed) {
        String gapUnit = unit().equals("%") ? "个百分点" : unit();
        Exact shown = Exact.of(value.shownBeside(other, decimals()));
        Exact size = distance(shown, Exact.of(printed));
        return size.signum() == 0
                ? distance(value, other).shownBeside(Exact.ZERO, decimals()) + gapUnit
                : size.published() + gapUnit;
    }

    private static Exact distance(Exact one, Exact other) {
        return one.isAtLeast(other) ? one.minus(other) : other.minus(one);
    }

    private String aim() {
        return "（目标" + goal() + "）";
    }

    private String unit() {
        return weighing.yardstick().unit();
    }

    private int decimals() {
        return weighing.yardstick().decimals();
    }
}
