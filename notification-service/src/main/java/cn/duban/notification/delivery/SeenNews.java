package cn.duban.notification.delivery;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/// 已处理 — ids of events whose deliveries all exist, so that the same event again reaches nobody, not
/// even those who subscribed in between.
@Repository
class SeenNews {
    private final MongoTemplate store;

    SeenNews(MongoTemplate store) {
        this.store = store;
    }

    @Document("seen_news")
    record Seen(@Id String id, Instant at) {}

    boolean isKnown(String event) {
        return store.findById(event, Seen.class) != null;
    }

    /// Written last: a crash before leaves an event that is worked through again, harmlessly.
    void note(String event, Instant now) {
        store.save(new Seen(event, now));
    }

    void forgetBefore(Instant day) {
        store.remove(Query.query(Criteria.where("at").lt(day)), Seen.class);
    }
}
