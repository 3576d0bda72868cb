package cn.duban.school.key;

import cn.duban.starter.messaging.Events;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/// 密钥库.
@Repository
class Keys {
    private final MongoTemplate store;
    private final Events events;

    Keys(MongoTemplate store, Events events) {
        this.store = store;
        this.events = events;
    }

    Optional<SchoolKey> find(String id) {
        return Optional.ofNullable(store.findById(id, SchoolKey.class));
    }

    List<SchoolKey> of(Optional<String> school) {
        Query query = new Query().with(Sort.by("school", "createdAt"));
        school.ifPresent(s -> query.addCriteria(Criteria.where("school").is(s)));
        return store.find(query, SchoolKey.class);
    }

    List<SchoolKey> ofAll(Collection<String> schools) {
        return store.find(Query.query(Criteria.where("school").in(schools)), SchoolKey.class);
    }

    SchoolKey save(SchoolKey key) {
        return store.save(key.telling(events));
    }

    void insertAll(List<SchoolKey> keys) {
        if (!keys.isEmpty()) {
            store.insertAll(keys.stream().map(k -> k.telling(events)).toList());
        }
    }
}
