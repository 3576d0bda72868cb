package cn.duban.indicator.period;

import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// 有效许可 — the exceptions that may be in force, so that a push does not go through all there ever
/// were.
///
/// Never fewer than there are: a mark stands before its exception does, and goes once that is
/// revoked or expired; whoever reads it looks at the exception.
@Component
class StandingEntries {

    private final MongoOperations store;
    private volatile boolean complete;

    StandingEntries(MongoOperations store) {
        this.store = store;
    }

    /// @param id the exception's
    @Document("late_entries_standing")
    record Mark(@Id String id) {}

    void mark(String exception) {
        store.save(new Mark(exception));
    }

    void unmark(String exception) {
        store.remove(Query.query(Criteria.where("_id").is(exception)), Mark.class);
    }

    List<String> ids(Instant now) {
        if (!complete) {
            markAll(now);
            complete = true;
        }
        return store.findAll(Mark.class).stream().map(Mark::id).toList();
    }

    /// Once in the life of a process: exceptions of before there were marks.
    private void markAll(Instant now) {
        Criteria standing = Criteria.where("revoked").is(null).and("expires").gt(now);
        store.find(Query.query(standing), LateEntry.class).forEach(e -> mark(e.id()));
    }
}
