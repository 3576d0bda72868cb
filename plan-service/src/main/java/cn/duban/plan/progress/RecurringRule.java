package cn.duban.plan.progress;

import cn.duban.plan.commitment.Every;
import cn.duban.plan.commitment.Target;
import cn.duban.plan.progress.Slots.Slot;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// 经常性工作 — so many times in every stretch of the school year.
///
/// - A stretch that ended short is red, and stays so until its entries are made up. A bureau may
///   decide that what was recorded more than a week after its stretch leaves it yellow.
/// - The running stretch is yellow in its last week when it is still short.
record RecurringRule(Target.Recurring target, Weighing weighing, Slots slots) {
    private static final int A_WEEK = 7;
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    static Progress weigh(Target.Recurring target, Weighing weighing) {
        if (target.every() == Every.DAY) {
            return weighing.grey(
                    Rule.JUDGED_BY_PEOPLE, weighing.yardstick().name() + "：每日进行的工作不逐次计数，需由人工认定。");
        }
        Slots slots =
                Slots.of(
                        target.every(),
                        weighing.facts().year(),
                        weighing.lastDay(),
                        weighing.calendar());
        return new RecurringRule(target, weighing, slots).judged();
    }

    private Progress judged() {
        List<Slot> ended = slots.all().stream().filter(this::hasEnded).toList();
        List<Slot> shortOnes = ended.stream().filter(this::isShort).toList();
        String done = "已开展" + total().shown(0) + "次，要求" + target.inWords();
        if (!shortOnes.isEmpty()) {
            Slot first = shortOnes.getFirst();
            String which = first.from() + "至" + first.to() + "只有" + in(first).shown(0) + "次";
            String words = "，应完成的" + ended.size() + "个周期中有" + shortOnes.size() + "个不足，";
            return verdict(Rule.SLOT_SHORT, Colour.RED, done + words + which, ended);
        }
        Optional<Slot> running =
                slots.all().stream().filter(s -> s.contains(weighing.today())).findFirst();
        if (running.isPresent() && isEnding(running.get()) && isShort(running.get())) {
            String until = "，本周期到" + running.get().to() + "为止，还差" + missing(running.get()) + "次";
            return verdict(Rule.SLOT_ENDING, Colour.YELLOW, done + until, ended);
        }
        return kept(done, ended);
    }

    private Progress kept(String done, List<Slot> ended) {
        if (ended.isEmpty() && weighing.facts().entries().isEmpty()) {
            return verdict(Rule.SLOT_RUNNING, Colour.GREY, done + "，第一个周期还没有结束，还看不出", ended);
        }
        String words =
                ended.isEmpty() ? done + "，第一个周期还没有结束" : done + "，已结束的" + ended.size() + "个周期都做到了";
        long madeUp = ended.stream().filter(this::wasMadeUp).count();
        return madeUp > 0 && weighing.settings().lateStaysYellow()
                ? verdict(
                        Rule.MADE_UP_LATE,
                        Colour.YELLOW,
                        words + "，其中" + madeUp + "个是过期后补上的，按规定亮黄",
                        ended)
                : verdict(Rule.SLOTS_KEPT, Colour.GREEN, words, ended);
    }

    private boolean hasEnded(Slot slot) {
        return slot.to().isBefore(weighing.today())
                || (weighing.isDue() && slot.to().equals(weighing.lastDay()));
    }

    private boolean isEnding(Slot slot) {
        return !hasEnded(slot) && ChronoUnit.DAYS.between(weighing.today(), slot.to()) < A_WEEK;
    }

    private boolean isShort(Slot slot) {
        return in(slot).compareTo(asked()) < 0;
    }

    private boolean wasMadeUp(Slot slot) {
        LocalDate inTime = slot.to().plusDays(A_WEEK);
        Exact then =
                sum(e ->
                        slot.contains(e.on())
                                && !LocalDate.ofInstant(e.at(), BEIJING).isAfter(inTime));
        return then.compareTo(asked()) < 0;
    }

    private Exact asked() {
        return Exact.of(target.times());
    }

    private String missing(Slot slot) {
        return asked().minus(in(slot)).shown(0);
    }

    private Exact in(Slot slot) {
        return sum(e -> slot.contains(e.on()));
    }

    private Exact total() {
        return sum(_ -> true);
    }

    private Exact sum(Predicate<Entry> which) {
        return weighing.facts().entries().stream()
                .filter(which)
                .map(e -> e.counted(Exact.ONE))
                .reduce(Exact.ZERO, Exact::plus);
    }

    private Progress verdict(Rule rule, Colour colour, String words, List<Slot> ended) {
        long kept = ended.stream().filter(s -> !isShort(s)).count();
        String reason = weighing.yardstick().name() + "：" + words + "。";
        return weighing.verdict(rule, colour, reason)
                .value(Optional.of(total()))
                .expected(Exact.of((long) ended.size() * target.times()))
                .achieved(
                        ended.isEmpty()
                                ? Optional.empty()
                                : Optional.of(Exact.ratio(kept, ended.size())))
                .progress();
    }
}
