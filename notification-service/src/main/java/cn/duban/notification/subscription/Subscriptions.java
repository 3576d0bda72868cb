package cn.duban.notification.subscription;

import cn.duban.notification.Ownership;
import cn.duban.starter.security.Caller;
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

    /// Its owner's, everybody's, and all others' unless the caller is bound to a unit.
    Optional<Subscription> find(String id, Caller by) {
        return find(id).filter(s -> isShown(s, by));
    }

    List<Subscription> all(Caller by) {
        return all().stream().filter(s -> isShown(s, by)).toList();
    }

    /// Ended ones among them, since deliveries refer to those too.
    public List<String> ownedBy(Caller by) {
        return all().stream()
                .filter(s -> s.owner().equals(by.subject()))
                .map(Subscription::id)
                .toList();
    }

    private static boolean isShown(Subscription subscription, Caller by) {
        return subscription.owner().equals(Subscription.EVERYBODY)
                || Ownership.maySee(by, subscription.owner());
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
