package cn.duban.plan.progress;

import cn.duban.plan.commitment.Every;
import cn.duban.plan.commitment.Target;
import cn.duban.plan.progress.Slots.Slot;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// 经常性工作 — so many times in every stretch of the school year.
///
/// - A stretch that ended short is red, and stays so until its entries are made up.
/// - The running stretch is yellow in its last week when it is still short.
record RecurringRule(Target.Recurring target, Weighing weighing, Slots slots) {
    private static final int LAST_WEEK = 7;

    static Progress weigh(Target.Recurring target, Weighing weighing) {
        if (target.every() == Every.DAY) {
            return weighing.grey(weighing.yardstick().name() + "：每日进行的工作不逐次计数，需由人工认定。");
        }
        Slots slots =
                Slots.of(
                        target.every(),
                        weighing.facts().year(),
                        weighing.lastDay(),
                        weighing.settings().calendar());
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
            return verdict(Colour.RED, done + words + which, ended);
        }
        Optional<Slot> running =
                slots.all().stream().filter(s -> s.contains(weighing.today())).findFirst();
        if (running.isPresent() && isEnding(running.get()) && isShort(running.get())) {
            String until = "，本周期到" + running.get().to() + "为止，还差" + missing(running.get()) + "次";
            return verdict(Colour.YELLOW, done + until, ended);
        }
        return ended.isEmpty() && weighing.facts().entries().isEmpty()
                ? verdict(Colour.GREY, done + "，第一个周期还没有结束，还看不出", ended)
                : verdict(Colour.GREEN, done + "，已结束的" + ended.size() + "个周期都做到了", ended);
    }

    private boolean hasEnded(Slot slot) {
        return slot.to().isBefore(weighing.today())
                || (weighing.isDue() && slot.to().equals(weighing.lastDay()));
    }

    private boolean isEnding(Slot slot) {
        return !hasEnded(slot) && ChronoUnit.DAYS.between(weighing.today(), slot.to()) < LAST_WEEK;
    }

    private boolean isShort(Slot slot) {
        return in(slot).compareTo(Exact.of(target.times())) < 0;
    }

    private String missing(Slot slot) {
        return Exact.of(target.times()).minus(in(slot)).shown(0);
    }

    private Exact in(Slot slot) {
        return weighing.facts().entries().stream()
                .filter(e -> slot.contains(e.on()))
                .map(e -> e.counted(Exact.ONE))
                .reduce(Exact.ZERO, Exact::plus);
    }

    private Exact total() {
        return weighing.facts().entries().stream()
                .map(e -> e.counted(Exact.ONE))
                .reduce(Exact.ZERO, Exact::plus);
    }

    private Progress verdict(Colour colour, String words, List<Slot> ended) {
        long kept = ended.stream().filter(s -> !isShort(s)).count();
        return new Progress(
                new Light(colour, weighing.yardstick().name() + "：" + words + "。"),
                weighing.today(),
                Optional.empty(),
                Optional.of(total()),
                Optional.of(Exact.of((long) ended.size() * target.times())),
                ended.isEmpty() ? Optional.empty() : Optional.of(Exact.ratio(kept, ended.size())),
                Optional.empty());
    }
}
