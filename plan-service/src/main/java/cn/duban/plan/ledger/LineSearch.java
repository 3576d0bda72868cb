package cn.duban.plan.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// 找行 — finds for many commitments at once the newest line that is not later than a moment, by
/// halving: a dozen questions by key, however long the ledger is.
record LineSearch(Function<Collection<String>, Map<String, LedgerLine>> lines, Instant until) {

    /// Numbers between which the line must lie, and the best one seen.
    private record Range(long from, long to) {
        long middle() {
            return (from + to) >>> 1;
        }
    }

    Map<String, LedgerLine> among(Map<String, LedgerLine> newest) {
        Map<String, LedgerLine> found = new HashMap<>();
        Map<String, Range> open = new HashMap<>();
        newest.forEach((id, line) -> {
            if (isKnown(line)) {
                found.put(id, line);
            } else {
                open.put(id, new Range(1, line.number() - 1));
            }
        });
        while (!open.isEmpty()) {
            open.values().removeIf(r -> r.from() > r.to());
            halve(open, found);
        }
        return found;
    }

    private void halve(Map<String, Range> open, Map<String, LedgerLine> found) {
        List<String> keys =
                open.entrySet().stream()
                        .map(e -> LedgerLine.key(e.getKey(), e.getValue().middle()))
                        .toList();
        Map<String, LedgerLine> seen = lines.apply(keys);
        open.replaceAll((id, range) -> {
            LedgerLine line = seen.get(LedgerLine.key(id, range.middle()));
            if (line != null && isKnown(line)) {
                found.put(id, line);
                return new Range(range.middle() + 1, range.to());
            }
            return new Range(range.from(), range.middle() - 1);
        });
    }

    private boolean isKnown(LedgerLine line) {
        return !line.at().isAfter(until);
    }
}
