package cn.duban.notification.subscription;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/// 订阅库 — few enough to be read whole for every piece of news.
@Repository
public class Subscriptions {
    private static final Logger log = LoggerFactory.getLogger(Subscriptions.class);

    private final MongoTemplate store;
    private final UnitPlaces places;
    private final Clock clock;
    private volatile boolean builtInThere;

    Subscriptions(MongoTemplate store, UnitPlaces places, Clock clock) {
        this.store = store;
        this.places = places;
        this.clock = clock;
    }

    /// Everybody who is to be told of it now.
    public List<Subscription> hearing(News news) {
        return all().stream().filter(s -> s.hears(news, places.trail())).toList();
    }

    public Optional<Subscription> find(String id) {
        return Optional.ofNullable(store.findById(id, Subscription.class));
    }

    List<Subscription> all() {
        if (!builtInThere) {
            putBuiltIn();
        }
        return store.find(new Query().with(Sort.by("_id")), Subscription.class);
    }

    Subscription save(Subscription subscription) {
        return store.save(subscription);
    }

    private void putBuiltIn() {
        Subscription builtIn = Subscription.builtIn(clock.instant());
        if (find(builtIn.id()).isEmpty()) {
            try {
                store.insert(builtIn);
            } catch (DuplicateKeyException another) {
                log.debug("another instance was first");
            }
        }
        builtInThere = true;
    }
}
