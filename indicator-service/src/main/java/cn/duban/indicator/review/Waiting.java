package cn.duban.indicator.review;

import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// 待答复 — the rows with a returned cell nobody has ended, so that a list of them does not go through
/// every row ever decided about.
///
/// Never fewer than there are: a mark stands before its review says so, and goes after it no longer
/// does; whoever reads it looks at the review.
@Component
class Waiting {

    private final MongoOperations store;
    private volatile boolean complete;

    Waiting(MongoOperations store) {
        this.store = store;
    }

    /// @param id the row's
    @Document("reviews_waiting")
    record Mark(@Id String id) {}

    void mark(String row) {
        store.save(new Mark(row));
    }

    void unmark(String row) {
        store.remove(Query.query(Criteria.where("_id").is(row)), Mark.class);
    }

    List<String> rows() {
        if (!complete) {
            markAll();
            complete = true;
        }
        return store.findAll(Mark.class).stream().map(Mark::id).toList();
    }

    /// Once in the life of a process: reviews of before there were marks, or of a crash between the
    /// two.
    private void markAll() {
        store.find(Query.query(Criteria.where("open").gt(0)), Review.class)
                .forEach(review -> mark(review.id()));
    }
}
