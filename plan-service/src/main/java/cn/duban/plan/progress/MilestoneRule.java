package cn.duban.plan.progress;

import cn.duban.plan.commitment.Target;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;

/// 节点 — done or not, as people recorded it.
///
/// - Done is green, late or not; the sentence says how late. A bureau may decide that late stays
///   yellow.
/// - Not done it is red after the deadline and yellow in the last days before it; earlier it is
///   green when some progress was recorded, grey when nothing was.
final class MilestoneRule {
    private MilestoneRule() {}

    static Progress weigh(Weighing weighing) {
        Optional<LocalDate> done = doneOn(weighing);
        if (done.isPresent()) {
            return finished(weighing, done.get());
        }
        long left = ChronoUnit.DAYS.between(weighing.today(), weighing.lastDay());
        if (weighing.isOverdue()) {
            String past = "期限" + weighing.lastDay() + "已过" + (-left) + "天，尚未完成";
            return verdict(weighing, Rule.OVERDUE, Colour.RED, past, Exact.ZERO);
        }
        String ahead = "距期限" + weighing.lastDay() + "还有" + left + "天，";
        if (left <= weighing.settings().warnDays()) {
            return verdict(weighing, Rule.DUE_SOON, Colour.YELLOW, ahead + "尚未完成", Exact.ZERO);
        }
        int notes = weighing.facts().entries().size();
        String noted = ahead + "已有" + notes + "条进展记录";
        return notes > 0
                ? verdict(weighing, Rule.UNDER_WAY, Colour.GREEN, noted, Exact.ZERO)
                : verdict(weighing, Rule.UNTOUCHED, Colour.GREY, ahead + "尚无进展记录，还看不出", Exact.ZERO);
    }

    /// 定性 — only a person can say it is done.
    static Progress qualitative(Weighing weighing) {
        return doneOn(weighing)
                .map(done -> finished(weighing, done))
                .orElseGet(() ->
                        weighing.grey(
                                Rule.JUDGED_BY_PEOPLE,
                                weighing.yardstick().name() + "：没有可计量的目标，需由人工认定并附佐证材料。"));
    }

    /// 比上年上升 without an amount: a goal, but nothing recorded to compare.
    static Progress directionOnly(Target.ChangeBy target, Weighing weighing) {
        String goal = "：目标为" + target.inWords() + "，";
        return doneOn(weighing)
                .map(done -> finished(weighing, done))
                .orElseGet(() ->
                        weighing.grey(
                                Rule.NO_BASELINE,
                                weighing.yardstick().name()
                                        + goal
                                        + "还没有可比较的基准值和实际值，需录入数据，或由人工认定并附佐证材料。"));
    }

    private static Optional<LocalDate> doneOn(Weighing weighing) {
        return weighing.facts().entries().stream()
                .flatMap(e -> e.doneOn().stream())
                .filter(d -> !d.isAfter(weighing.today()))
                .min(Comparator.naturalOrder());
    }

    private static Progress finished(Weighing weighing, LocalDate done) {
        long late = ChronoUnit.DAYS.between(weighing.lastDay(), done);
        String words = "已于" + done + "完成" + (late > 0 ? "，比期限晚" + late + "天" : "");
        boolean stays = late > 0 && weighing.settings().lateStaysYellow();
        return stays
                ? verdict(weighing, Rule.MADE_UP_LATE, Colour.YELLOW, words + "，按规定亮黄", Exact.ONE)
                : verdict(weighing, Rule.DONE, Colour.GREEN, words, Exact.ONE);
    }

    private static Progress verdict(
            Weighing weighing, Rule rule, Colour colour, String words, Exact achieved) {
        String reason = weighing.yardstick().name() + "：" + words + "。";
        return weighing.verdict(rule, colour, reason).achieved(Optional.of(achieved)).progress();
    }
}
