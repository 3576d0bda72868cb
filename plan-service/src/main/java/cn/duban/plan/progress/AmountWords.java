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
        return word + gap(bound.minus(value)) + aim();
    }

    /// 高0.3个百分点（目标不超过38%）.
    String above() {
        return "高" + gap(value.minus(bound)) + aim();
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

    String gap(Exact size) {
        String gapUnit = unit().equals("%") ? "个百分点" : unit();
        return size.shownBeside(Exact.ZERO, decimals()) + gapUnit;
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
