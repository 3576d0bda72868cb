package cn.duban.plan.ledger;

import cn.duban.plan.progress.Colour;
import cn.duban.plan.progress.Entry;
import cn.duban.plan.progress.Figure;
import cn.duban.plan.tracking.Assessment;
import cn.duban.plan.tracking.Promise;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 状况 — how one commitment stood at one moment, as it was known then.
///
/// @param yearBefore the figure of the same period a year earlier (上年同期)
/// @param notes the newest entries that said something
/// @param recorded how many entries there were
public record Standing(
        String id,
        Promise promise,
        @Nullable Assessment assessment,
        @Nullable Figure yearBefore,
        List<Entry> notes,
        int recorded) {

    public Standing {
        notes = List.copyOf(notes);
    }

    public Optional<Assessment> assessed() {
        return Optional.ofNullable(assessment);
    }

    public Optional<Figure> figure() {
        return assessed().flatMap(a -> Optional.ofNullable(a.figure()));
    }

    public Colour colour() {
        return assessed().map(Assessment::colour).orElse(Colour.GREY);
    }

    /// Behind or at risk: what a report may never leave out.
    public boolean isUnmet() {
        return colour() == Colour.RED || colour() == Colour.YELLOW;
    }
}
