package cn.duban.school.grouping;

import cn.duban.starter.messaging.Events;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/// 分组库.
@Repository
class Groupings {
    private final MongoTemplate store;
    private final Events events;

    Groupings(MongoTemplate store, Events events) {
        this.store = store;
        this.events = events;
    }

    Optional<Grouping> find(String code) {
        return Optional.ofNullable(store.findById(code, Grouping.class));
    }

    List<Grouping> all() {
        return store.find(new Query().with(Sort.by("_id")), Grouping.class);
    }

    Grouping save(Grouping grouping) {
        return store.save(grouping.telling(events));
    }
}
