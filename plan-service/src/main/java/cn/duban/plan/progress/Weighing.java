package cn.duban.plan.progress;

import cn.duban.plan.commitment.Target;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/// One derivation at work: the question, and the words all rules share.
record Weighing(
        Target target, LocalDate lastDay, Facts facts, ProgressSettings settings, LocalDate today) {

    /// On the last day and after it, what is not reached is not reached.
    boolean isDue() {
        return !today.isBefore(lastDay);
    }

    boolean isOverdue() {
        return today.isAfter(lastDay);
    }

    Yardstick yardstick() {
        return facts.yardstick();
    }

    Optional<Figure> chosen() {
        LocalDate onOrBefore = today.isBefore(lastDay) ? today : lastDay;
        return FigureChoice.of(facts.figures(), facts.year(), onOrBefore);
    }

    /// What people recorded: things add up, of a level the newest counts; empty for a level never
    /// recorded.
    Optional<Exact> recorded() {
        Stream<Entry> amounts = facts.entries().stream().filter(e -> e.amount() != null);
        if (yardstick().accumulates()) {
            return Optional.of(
                    amounts.map(e -> e.counted(Exact.ZERO)).reduce(Exact.ZERO, Exact::plus));
        }
        return amounts.reduce((a, b) -> b.on().isBefore(a.on()) ? a : b)
                .map(e -> e.counted(Exact.ZERO));
    }

    /// Nothing can be said without a figure that enough schools stand behind.
    Optional<Progress> notTrustworthy(Optional<Figure> figure) {
        if (figure.isEmpty()) {
            return Optional.of(grey(yardstick().name() + "尚无数据，还看不出。"));
        }
        Figure f = figure.get();
        if (f.applicable() == 0) {
            return Optional.of(grey(f, yardstick().name() + "没有应报学校，还看不出。"));
        }
        if (!f.isCovered(settings.coverageFloor())) {
            return Optional.of(
                    grey(
                            f,
                            "%s应报%d所，已报%d所（%s%%），不足%d%%，还看不出。"
                                    .formatted(
                                            yardstick().name(),
                                            f.applicable(),
                                            f.reported(),
                                            percent(f),
                                            settings.coverageFloor())));
        }
        return f.exact().isPresent()
                ? Optional.empty()
                : Optional.of(grey(f, yardstick().name() + "的分母为零，算不出数值。"));
    }

    /// 应报20所，已报18所.
    static String coverage(Figure f) {
        return "（应报%d所，已报%d所）".formatted(f.applicable(), f.reported());
    }

    static String percent(Figure f) {
        return Exact.ratio(f.reported() * 100L, Math.max(1, f.applicable())).shown(2);
    }

    Progress grey(String reason) {
        return new Progress(
                new Light(Colour.GREY, reason),
                today,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    Progress grey(Figure figure, String reason) {
        return new Progress(
                new Light(Colour.GREY, reason),
                today,
                Optional.of(figure),
                figure.exact(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
