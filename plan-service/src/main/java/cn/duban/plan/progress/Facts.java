package cn.duban.plan.progress;

import java.util.List;
import java.util.Optional;

/// 事实 — everything a light is derived from besides target, deadline and today.
///
/// @param year the plan year
/// @param entered a starting level somebody entered for a change
/// @param frozen the baseline an earlier derivation used
public record Facts(
        int year,
        boolean restricted,
        Yardstick yardstick,
        List<Figure> figures,
        List<Entry> entries,
        Optional<Exact> entered,
        Optional<Baseline> frozen) {
    public Facts {
        figures = List.copyOf(figures);
        entries = List.copyOf(entries);
    }
}
