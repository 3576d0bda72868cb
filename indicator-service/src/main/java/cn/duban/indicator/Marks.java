package cn.duban.indicator;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// 标记 — the few documents of a collection that are looked for again and again, so that nobody goes
/// through all there ever were.
///
/// Never fewer than there are: a mark is set before its document needs it and taken away after it
/// no longer does; whoever reads a mark looks at the document.
public final class Marks {

    private final MongoOperations store;
    private final String collection;
    private volatile boolean complete;

    public Marks(MongoOperations store, String collection) {
        this.store = store;
        this.collection = collection;
    }

    /// @param id the document's
    public record Mark(@Id String id) {}

    public void set(String id) {
        store.save(new Mark(id), collection);
    }

    public void remove(String id) {
        store.remove(Query.query(Criteria.where("_id").is(id)), Mark.class, collection);
    }

    /// @param all asked once in the life of a process, for documents of before there were marks
    public List<String> ids(Supplier<Stream<String>> all) {
        if (!complete) {
            all.get().forEach(this::set);
            complete = true;
        }
        return store.findAll(Mark.class, collection).stream().map(Mark::id).toList();
    }
}
