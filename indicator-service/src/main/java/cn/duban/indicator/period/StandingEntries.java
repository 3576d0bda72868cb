package cn.duban.indicator.period;

import cn.duban.indicator.Marks;
import java.time.Instant;
import java.util.List;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// 有效许可 — the exceptions that may be in force, so that a push does not go through all there ever
/// were.
@Component
class StandingEntries {

    static final String COLLECTION = "late_entries_standing";

    private final MongoOperations store;
    private final Marks marks;

    StandingEntries(MongoOperations store) {
        this.store = store;
        marks = new Marks(store, COLLECTION);
    }

    void mark(String exception) {
        marks.set(exception);
    }

    void unmark(String exception) {
        marks.remove(exception);
    }

    List<String> ids(Instant now) {
        Query standing = Query.query(Criteria.where("revoked").is(null).and("expires").gt(now));
        return marks.ids(() -> store.find(standing, LateEntry.class).stream().map(LateEntry::id));
    }
}
