package cn.duban.plan.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;

/// 节点 — done or not, as people recorded it.
///
/// - Done is green, late or not; the sentence says how late.
/// - Not done it is red after the deadline and yellow in the last days before it; earlier it is
///   green when some progress was recorded, grey when nothing was.
final class MilestoneRule {
    private MilestoneRule() {}

    static Progress weigh(Weighing weighing) {
        Optional<LocalDate> done = doneOn(weighing);
        if (done.isPresent()) {
            return verdict(weighing, Colour.GREEN, doneWords(weighing, done.get()), Exact.ONE);
        }
        long left = ChronoUnit.DAYS.between(weighing.today(), weighing.lastDay());
        if (weighing.isOverdue()) {
            return verdict(
                    weighing,
                    Colour.RED,
                    "期限" + weighing.lastDay() + "已过" + (-left) + "天，尚未完成",
                    Exact.ZERO);
        }
        String ahead = "距期限" + weighing.lastDay() + "还有" + left + "天，";
        if (left <= weighing.settings().warnDays()) {
            return verdict(weighing, Colour.YELLOW, ahead + "尚未完成", Exact.ZERO);
        }
        int notes = weighing.facts().entries().size();
        return notes > 0
                ? verdict(weighing, Colour.GREEN, ahead + "已有" + notes + "条进展记录", Exact.ZERO)
                : verdict(weighing, Colour.GREY, ahead + "尚无进展记录，还看不出", Exact.ZERO);
    }

    /// 定性 — only a person can say it is done.
    static Progress qualitative(Weighing weighing) {
        Optional<LocalDate> done = doneOn(weighing);
        return done.isPresent()
                ? verdict(weighing, Colour.GREEN, doneWords(weighing, done.get()), Exact.ONE)
                : weighing.grey(weighing.yardstick().name() + "：没有可计量的目标，需由人工认定并附佐证材料。");
    }

    private static Optional<LocalDate> doneOn(Weighing weighing) {
        return weighing.facts().entries().stream()
                .flatMap(e -> e.doneOn().stream())
                .filter(d -> !d.isAfter(weighing.today()))
                .min(Comparator.naturalOrder());
    }

    private static String doneWords(Weighing weighing, LocalDate done) {
        long late = ChronoUnit.DAYS.between(weighing.lastDay(), done);
        return "已于" + done + "完成" + (late > 0 ? "，比期限晚" + late + "天" : "");
    }

    private static Progress verdict(
            Weighing weighing, Colour colour, String words, Exact achieved) {
        return new Progress(
                new Light(colour, weighing.yardstick().name() + "：" + words + "。"),
                weighing.today(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(achieved),
                Optional.empty());
    }
}
