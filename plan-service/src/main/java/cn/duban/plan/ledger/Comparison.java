package cn.duban.plan.ledger;

import cn.duban.plan.progress.Entry;
import cn.duban.plan.progress.Figure;
import cn.duban.plan.tracking.Assessment;
import cn.duban.plan.tracking.Tracked;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// 对比 — puts the figure of the year before beside the one a light was derived from; pure.
record Comparison(Map<String, Figure> held) {

    private static final int NOTES = 3;

    /// The key of the figure to compare with.
    static Optional<String> key(Tracked tracked) {
        return tracked.assessed()
                .flatMap(a -> Optional.ofNullable(a.figure()))
                .map(YearBefore::key);
    }

    /// What there is to note of a commitment; its number is given when it is written.
    LedgerLine line(Tracked tracked, Instant now) {
        Assessment assessment = tracked.assessment();
        Figure before =
                key(tracked)
                        .flatMap(key -> Optional.ofNullable(held.get(key)))
                        .filter(YearBefore::isComparable)
                        .orElse(null);
        return new LedgerLine(
                "",
                tracked.id(),
                0,
                now,
                tracked.promise(),
                assessment,
                before,
                notes(Entry.standing(tracked.entries())),
                tracked.entries().size(),
                false);
    }

    private static List<Entry> notes(List<Entry> entries) {
        List<Entry> said = entries.stream().filter(e -> !e.note().isBlank()).toList();
        return said.subList(Math.max(0, said.size() - NOTES), said.size());
    }
}
