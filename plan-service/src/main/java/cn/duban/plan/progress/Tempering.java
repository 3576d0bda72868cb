package cn.duban.plan.progress;

import org.jspecify.annotations.Nullable;

/// 修正 — what holds for every kind of target once its own rule has spoken, in this order.
///
/// 1. 力争: where the bureau wants it so, a soft target that is missed is yellow, not red.
/// 2. 抽测复核: a figure that is doubted is never green.
final class Tempering {
    private Tempering() {}

    static Progress of(Weighing weighing, Progress judged) {
        Progress soft =
                weighing.settings().softNeverRed()
                                && weighing.facts().soft()
                                && judged.colour() == Colour.RED
                        ? judged.dimmedTo(Colour.YELLOW, Rule.SOFT_TARGET, "属力争目标，亮黄不亮红")
                        : judged;
        boolean doubted = soft.figure().map(Figure::isDoubted).orElse(false);
        return doubted && soft.colour() == Colour.GREEN
                ? soft.dimmedTo(
                        Colour.YELLOW, Rule.DOUBTED, doubt(soft.figure().orElseThrow().trust()))
                : soft;
    }

    private static String doubt(@Nullable Trust trust) {
        return trust == null || trust.checked() == 0
                ? "抽测复核存疑，不能亮绿"
                : "抽测复核%d项中有%d项不符，数据存疑，不能亮绿".formatted(trust.checked(), trust.wrong());
    }
}
