package cn.duban.plan.progress;

import java.util.List;
import java.util.Optional;

/// 事实 — everything a light is derived from besides target, schedule and today.
///
/// @param year the plan year
/// @param soft 力争: promised as something to strive for
/// @param entries what people recorded; those taken back are left out here
/// @param trail values of earlier days, oldest first
/// @param entered a starting level somebody entered for a change
/// @param frozen the baseline an earlier derivation used
public record Facts(
        int year,
        boolean restricted,
        boolean soft,
        Yardstick yardstick,
        List<Figure> figures,
        List<Entry> entries,
        List<Observation> trail,
        Optional<Exact> entered,
        Optional<Baseline> frozen) {
    public Facts {
        figures = List.copyOf(figures);
        entries = Entry.standing(entries);
        trail = List.copyOf(trail);
    }

    /// The same, had other figures come in.
    public Facts reading(List<Figure> others) {
        return new Facts(
                year, restricted, soft, yardstick, others, entries, trail, entered, frozen);
    }

    Facts measuredBy(Yardstick other) {
        return new Facts(year, restricted, soft, other, figures, entries, trail, entered, frozen);
    }
}
