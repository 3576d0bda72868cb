package cn.duban.plan.progress;

import cn.duban.plan.commitment.Target;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/// One derivation at work: the question, and the words all rules share.
record Weighing(
        Target target,
        Schedule schedule,
        Facts facts,
        ProgressSettings settings,
        SchoolCalendar calendar,
        LocalDate today) {

    LocalDate lastDay() {
        return schedule.last();
    }

    /// On the last day and after it, what is not reached is not reached.
    boolean isDue() {
        return !today.isBefore(lastDay());
    }

    boolean isOverdue() {
        return today.isAfter(lastDay());
    }

    /// Nobody is behind with what has not begun.
    boolean isBeforeItsYear() {
        return today.isBefore(schedule.first());
    }

    Yardstick yardstick() {
        return facts.yardstick();
    }

    /// The same of a change: 近视率 is said as 近视率比上年下降.
    Weighing said(String more) {
        Facts renamed = facts.measuredBy(yardstick().named(yardstick().name() + more));
        return new Weighing(target, schedule, renamed, settings, calendar, today);
    }

    /// A count grows along its schedule; a level does only from an entered base, or where somebody
    /// said what is due by which day.
    boolean hasPace() {
        return yardstick().accumulates()
                || switch (schedule.pace()) {
                    case Pace.SchoolDays _ -> false;
                    case Pace.Linear _, Pace.Terms _, Pace.AtOnce _ -> facts.entered().isPresent();
                    case Pace.Steps _, Pace.Curve _ -> true;
                };
    }

    /// What has to be reached on a day; whole things are due whole, and no step asks for more than
    /// the goal.
    Exact due(Exact goal, LocalDate day) {
        if (!hasPace()) {
            return goal;
        }
        boolean counts = yardstick().accumulates();
        Exact base = counts ? Exact.ZERO : facts.entered().orElse(Exact.ZERO);
        Exact asked = schedule.due(base, goal, calendar, day);
        Exact due = isStepped() && asked.compareTo(goal) > 0 ? goal : asked;
        return counts && day.isBefore(lastDay()) ? due.wholePart() : due;
    }

    /// Along written steps, and upwards.
    private boolean isStepped() {
        boolean up =
                switch (target) {
                    case Target.AtMost _ -> false;
                    case Target.Exactly _ -> yardstick().higherIsBetter();
                    default -> true;
                };
        return up && schedule.pace() instanceof Pace.Steps;
    }

    Optional<Figure> chosen() {
        LocalDate onOrBefore = today.isBefore(lastDay()) ? today : lastDay();
        return FigureChoice.of(facts.figures(), facts.year(), onOrBefore);
    }

    /// What people recorded: things add up, of a level the newest counts; empty for a level never
    /// recorded.
    Optional<Exact> recorded() {
        return recordedUntil(LocalDate.MAX);
    }

    Optional<Exact> recordedUntil(LocalDate day) {
        Stream<Entry> amounts =
                facts.entries().stream().filter(e -> e.amount() != null && !e.on().isAfter(day));
        if (yardstick().accumulates()) {
            return Optional.of(
                    amounts.map(e -> e.counted(Exact.ZERO)).reduce(Exact.ZERO, Exact::plus));
        }
        return amounts.reduce((a, b) -> b.on().isBefore(a.on()) ? a : b)
                .map(e -> e.counted(Exact.ZERO));
    }

    /// Nothing can be said without a figure that enough schools stand behind.
    Optional<Progress> notTrustworthy(Optional<Figure> figure) {
        String name = yardstick().name();
        if (figure.isEmpty()) {
            return Optional.of(grey(Rule.NO_FIGURE, name + "尚无数据，还看不出。"));
        }
        Figure f = figure.get();
        if (f.applicable() == 0) {
            return Optional.of(grey(f, Rule.NO_SCHOOLS, name + "没有应报学校，还看不出。"));
        }
        if (!f.isCovered(settings.coverageFloor())) {
            String reason =
                    "%s应报%d所，已报%d所（%s%%），不足%d%%，还看不出。"
                            .formatted(
                                    name,
                                    f.applicable(),
                                    f.reported(),
                                    percent(f),
                                    settings.coverageFloor());
            return Optional.of(grey(f, Rule.COVERAGE_FLOOR, reason));
        }
        return f.exact().isPresent()
                ? Optional.empty()
                : Optional.of(grey(f, Rule.NO_WHOLE, name + "的分母为零，算不出数值。"));
    }

    /// 应报20所，已报18所.
    static String coverage(Figure f) {
        return "（应报%d所，已报%d所）".formatted(f.applicable(), f.reported());
    }

    static String percent(Figure f) {
        return Exact.ratio(f.reported() * 100L, Math.max(1, f.applicable())).shown(2);
    }

    Verdict verdict(Rule rule, Colour colour, String reason) {
        return new Verdict(this, rule, new Light(colour, reason));
    }

    Progress grey(Rule rule, String reason) {
        return verdict(rule, Colour.GREY, reason).progress();
    }

    Progress grey(Figure figure, Rule rule, String reason) {
        return verdict(rule, Colour.GREY, reason)
                .figure(Optional.of(figure))
                .value(figure.exact())
                .progress();
    }
}
