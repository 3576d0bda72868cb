package cn.duban.plan.ledger;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import cn.duban.plan.tracking.HeldFigures;
import cn.duban.plan.tracking.Tracked;
import cn.duban.plan.tracking.TrackedCommitments;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// 台账 — writes a line whenever something about a commitment has changed, and finds the line that
/// was the newest at any moment.
///
/// A report of today is read from here like one of last spring, so both say the same by
/// construction.
@Component
public class Ledger {
    private final MongoOperations store;
    private final TrackedCommitments commitments;
    private final HeldFigures figures;
    private final Clock clock;

    Ledger(
            MongoOperations store,
            TrackedCommitments commitments,
            HeldFigures figures,
            Clock clock) {
        this.store = store;
        this.commitments = commitments;
        this.figures = figures;
        this.clock = clock;
    }

    /// Brings the ledger up to what is known now; of what was dropped nothing new is known.
    public void note(Collection<String> ids) {
        List<Tracked> tracked =
                commitments.findAllById(ids).stream().filter(t -> !t.isDropped()).toList();
        List<String> keys =
                tracked.stream().flatMap(t -> Comparison.key(t).stream()).distinct().toList();
        Comparison comparison = new Comparison(figures.byKey(keys));
        Map<String, LedgerLine> newest = newest(ids);
        for (Tracked t : tracked) {
            LedgerLine line = comparison.line(t, clock.instant());
            append(line, newest.get(t.id()));
        }
    }

    /// Notes that these are no longer promised; for one that never was, nothing is noted.
    public void end(Collection<String> ids) {
        for (LedgerLine last : newest(ids).values()) {
            append(last.ended(clock.instant()), last);
        }
    }

    /// How the commitments stood at that moment; one that was not promised then is left out.
    public List<Standing> at(Collection<String> ids, Instant until) {
        Map<String, LedgerLine> then = new LineSearch(this::lines, until).among(newest(ids));
        return then.values().stream()
                .filter(line -> !line.ended())
                .map(LedgerLine::standing)
                .toList();
    }

    /// Another instance may have written the same number first: then its line is the one before.
    private void append(LedgerLine said, @Nullable LedgerLine newest) {
        LedgerLine before = newest;
        while (before == null || !before.saysTheSameAs(said)) {
            LedgerLine next =
                    before == null
                            ? said.numbered(1, said.at())
                            : said.numbered(before.number() + 1, before.at());
            try {
                store.insert(next);
                store.save(new LedgerHead(next.commitment(), next.number()));
                return;
            } catch (DuplicateKeyException taken) {
                before = store.findById(next.id(), LedgerLine.class);
            }
        }
    }

    private Map<String, LedgerLine> newest(Collection<String> ids) {
        List<String> keys =
                store.find(Query.query(where("_id").in(ids)), LedgerHead.class).stream()
                        .map(h -> LedgerLine.key(h.id(), h.number()))
                        .toList();
        Map<String, LedgerLine> newest = new LinkedHashMap<>();
        lines(keys).values().forEach(line -> newest.put(line.commitment(), line));
        return newest;
    }

    private Map<String, LedgerLine> lines(Collection<String> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        return store.find(Query.query(where("_id").in(keys)), LedgerLine.class).stream()
                .collect(Collectors.toMap(LedgerLine::id, Function.identity()));
    }
}
