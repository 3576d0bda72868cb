package cn.duban.plan.tracking;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import cn.duban.plan.progress.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// 进展档案 — keeps a commitment's document small: its oldest entries move into sealed ones.
///
/// The sealed document is written before the commitment forgets its entries; after a crash between
/// the two the same entries are sealed again under the same name.
@Component
class EntryArchive {
    static final int MOST_SEALED = 50;
    private static final int KEPT = 100;
    static final int AT_ONCE = 100;

    private final MongoOperations store;

    EntryArchive(MongoOperations store) {
        this.store = store;
    }

    /// Every entry ever made, oldest first.
    List<Entry> all(Tracked tracked) {
        if (tracked.sealed() == 0) {
            return tracked.entries();
        }
        List<String> ids =
                IntStream.range(0, tracked.sealed())
                        .mapToObj(n -> SealedEntries.id(tracked.id(), n))
                        .toList();
        List<Entry> all = new ArrayList<>();
        store.find(Query.query(where("_id").in(ids)), SealedEntries.class).stream()
                .sorted(Comparator.comparingInt(s -> ids.indexOf(s.id())))
                .forEach(s -> all.addAll(s.entries()));
        all.addAll(tracked.entries());
        return all;
    }

    Tracked bounded(Tracked tracked) {
        if (tracked.entries().size() < KEPT + AT_ONCE) {
            return tracked;
        }
        String id = SealedEntries.id(tracked.id(), tracked.sealed());
        store.save(new SealedEntries(id, tracked.entries().subList(0, AT_ONCE)));
        return tracked.changing().sealed(AT_ONCE).done();
    }

    /// Whether no further entry can be kept.
    boolean isFull(Tracked tracked) {
        return tracked.sealed() >= MOST_SEALED;
    }
}
