package cn.duban.plan.tracking;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.List;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/// 关注表.
@Component
class Watches {
    private final MongoOperations store;

    Watches(MongoOperations store) {
        this.store = store;
    }

    void watch(String key, String commitment) {
        store.upsert(
                Query.query(where("_id").is(key)),
                new Update().addToSet("commitments", commitment),
                Watch.class);
    }

    /// The commitments that figures under these keys can move.
    List<String> moved(Collection<String> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return store.find(Query.query(where("_id").in(keys)), Watch.class).stream()
                .flatMap(w -> w.commitments().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
