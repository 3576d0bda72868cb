package cn.duban.plan.progress;

import cn.duban.plan.commitment.Target;
import java.time.LocalDate;
import java.util.Optional;

/// 宽严 — whether another curve asks for less than the present one on any day; pure.
///
/// What is compared is what a light expects: whole things of a count, the goal itself of a level
/// without a curve. A target that no curve leads to is never eased by one.
public record Easing(Target target, Facts facts, ProgressSettings settings) {

    /// What a curve leads to, and whether from below.
    private record Aim(Exact goal, boolean up) {
        static Optional<Aim> at(Exact goal, boolean up) {
            return Optional.of(new Aim(goal, up));
        }
    }

    /// The first day on which `to` expects less than `from`, if there is one.
    public Optional<LocalDate> firstEasierDay(Schedule from, Schedule to) {
        if (!from.first().isBefore(from.last())) {
            return Optional.empty();
        }
        return aim().flatMap(aim ->
                from.first()
                        .datesUntil(from.last())
                        .filter(day -> isLess(aim, due(to, aim, day), due(from, aim, day)))
                        .findFirst());
    }

    /// Whether it would ask for more on the way than in the end.
    public boolean overshoots(Pace pace) {
        return pace instanceof Pace.Steps steps
                && aim().filter(Aim::up)
                        .map(Aim::goal)
                        .filter(goal ->
                                steps.steps().stream()
                                        .map(step -> Exact.of(step.value()))
                                        .anyMatch(due -> due.compareTo(goal) > 0))
                        .isPresent();
    }

    private Optional<Aim> aim() {
        Yardstick yardstick = facts.yardstick();
        return switch (target) {
            case Target.AtLeast t -> Aim.at(Exact.of(t.value()), true);
            case Target.AtMost t -> ceiling(Exact.of(t.value()));
            case Target.Exactly t ->
                    yardstick.higherIsBetter()
                            ? Aim.at(Exact.of(t.value()), true)
                            : ceiling(Exact.of(t.value()));
            case Target.Between t -> Aim.at(Exact.of(t.least()), true);
            case Target.ChangeBy t ->
                    yardstick.isIndicator() ? Optional.empty() : Aim.at(Exact.of(t.amount()), true);
            case Target.All _, Target.Done _, Target.Recurring _, Target.Qualitative _ ->
                    Optional.empty();
        };
    }

    /// A number of things not to be exceeded has no curve.
    private Optional<Aim> ceiling(Exact goal) {
        return facts.yardstick().accumulates() ? Optional.empty() : Aim.at(goal, false);
    }

    private Exact due(Schedule schedule, Aim aim, LocalDate day) {
        return new Weighing(target, schedule, facts, settings, settings.calendar(), day)
                .due(aim.goal(), day);
    }

    private static boolean isLess(Aim aim, Exact asked, Exact before) {
        int more = asked.compareTo(before);
        return aim.up() ? more < 0 : more > 0;
    }
}
