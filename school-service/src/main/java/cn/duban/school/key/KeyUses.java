package cn.duban.school.key;

import cn.duban.starter.messaging.CloudEvent;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Repository;

/// 使用记录 — hears from the door, now and then and for many keys at once, which keys were used.
@Repository
class KeyUses {
    private static final String KEYS_USED = "cn.duban.gateway.keys-used.v1";

    private final MongoTemplate store;

    KeyUses(MongoTemplate store) {
        this.store = store;
    }

    /// What this service reads of `gateway.keys-used.v1`.
    record KeysUsed(List<Use> uses) {}

    record Use(String key, OffsetDateTime at, String address) {}

    Map<String, KeyUse> of(Collection<String> keys) {
        Map<String, KeyUse> found = new HashMap<>();
        store.find(Query.query(Criteria.where("_id").in(keys)), KeyUse.class)
                .forEach(u -> found.put(u.key(), u));
        return found;
    }

    /// An older report, or the same one again, changes nothing.
    @KafkaListener(id = "school.key-uses", topics = "duban.gateway.news")
    void on(CloudEvent event) {
        if (!event.type().equals(KEYS_USED)) {
            return;
        }
        List<Use> uses = event.dataAs(KeysUsed.class).uses();
        Map<String, KeyUse> known = of(uses.stream().map(Use::key).toList());
        List<KeyUse> newer =
                uses.stream()
                        .map(u -> new KeyUse(u.key(), u.at().toInstant(), u.address()))
                        .filter(u -> {
                            KeyUse before = known.get(u.key());
                            return before == null || before.lastUsed().isBefore(u.lastUsed());
                        })
                        .toList();
        if (!newer.isEmpty()) {
            var bulk = store.bulkOps(BulkMode.UNORDERED, KeyUse.class);
            newer.forEach(u ->
                    bulk.replaceOne(
                            Query.query(Criteria.where("_id").is(u.key())),
                            u,
                            FindAndReplaceOptions.options().upsert()));
            bulk.execute();
        }
    }
}
