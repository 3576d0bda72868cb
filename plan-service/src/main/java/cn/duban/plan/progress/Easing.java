package cn.duban.plan.progress;

import cn.duban.plan.commitment.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// 宽严 — whether another curve asks for less than the present one on any day, and on which; pure.
///
/// What is compared is what a light expects: whole things of a count, the goal itself of a level
/// without a curve. A target that no curve leads to is never eased by one.
public record Easing(Target target, Facts facts, ProgressSettings settings) {

    /// 放宽的一段 — days in a row on which less is asked, and what is asked on the first of them before
    /// and after.
    public record Stretch(LocalDate from, LocalDate to, Exact before, Exact after) {}

    /// The first day on which `to` expects less than `from`, if there is one.
    public Optional<LocalDate> firstEasierDay(Schedule from, Schedule to) {
        return stretches(from, to).stream().map(Stretch::from).findFirst();
    }

    /// Whether a curve changes what is expected on any day: of a level nothing grows along a curve
    /// that only divides the year, and what is done or recurs has no number on the way. Going back
    /// to the calendar is always possible.
    public boolean hears(Schedule to) {
        return to.pace() instanceof Pace.SchoolDays
                || switch (target) {
                    case Target.All _, Target.Done _, Target.Recurring _, Target.Qualitative _ ->
                            false;
                    case Target.AtLeast _,
                            Target.AtMost _,
                            Target.Exactly _,
                            Target.Between _,
                            Target.ChangeBy _ ->
                            new Weighing(
                                            target,
                                            to,
                                            facts,
                                            settings,
                                            settings.calendar(),
                                            to.first())
                                    .hasPace();
                };
    }

    /// All days on which `to` expects less than `from`, as far as the deadline.
    public List<Stretch> stretches(Schedule from, Schedule to) {
        Optional<Aim> aim = Aim.of(target, facts);
        if (aim.isEmpty() || !from.first().isBefore(from.last())) {
            return List.of();
        }
        List<Stretch> found = new ArrayList<>();
        from.first()
                .datesUntil(from.last())
                .forEach(day -> {
                    Exact before = due(from, aim.get(), day);
                    Exact after = due(to, aim.get(), day);
                    if (aim.get().isFallBack(before, after)) {
                        add(found, day, before, after);
                    }
                });
        return found;
    }

    /// The day after the last one goes on with it.
    private static void add(List<Stretch> found, LocalDate day, Exact before, Exact after) {
        Stretch last = found.isEmpty() ? null : found.getLast();
        if (last != null && last.to().plusDays(1).equals(day)) {
            found.set(found.size() - 1, new Stretch(last.from(), day, last.before(), last.after()));
        } else {
            found.add(new Stretch(day, day, before, after));
        }
    }

    private Exact due(Schedule schedule, Aim aim, LocalDate day) {
        return new Weighing(target, schedule, facts, settings, settings.calendar(), day)
                .due(aim.goal(), day);
    }
}
