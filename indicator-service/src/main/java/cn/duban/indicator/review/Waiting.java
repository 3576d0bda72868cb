package cn.duban.indicator.review;

import cn.duban.indicator.Marks;
import java.util.List;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// 待答复 — the rows with a returned cell nobody has ended, so that a list of them does not go through
/// every row ever decided about.
@Component
class Waiting {

    static final String COLLECTION = "reviews_waiting";

    private final MongoOperations store;
    private final Marks marks;

    Waiting(MongoOperations store) {
        this.store = store;
        marks = new Marks(store, COLLECTION);
    }

    void mark(String row) {
        marks.set(row);
    }

    void unmark(String row) {
        marks.remove(row);
    }

    List<String> rows() {
        Query open = Query.query(Criteria.where("open").gt(0));
        return marks.ids(() -> store.find(open, Review.class).stream().map(Review::id));
    }
}
