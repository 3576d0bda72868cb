package cn.duban.notification.delivery;

import cn.duban.notification.channel.Channel.Kind;
import cn.duban.notification.delivery.Delivery.State;
import cn.duban.starter.messaging.Events;
import cn.duban.starter.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/// 投递库 — every delivery, open ones marked; the same one twice is the same one.
@Repository
class Deliveries {
    private static final int PIECE = 1000;

    private final MongoTemplate store;
    private final Events events;

    Deliveries(MongoTemplate store, Events events) {
        this.store = store;
        this.events = events;
    }

    /// 待办 — as much of an open delivery as its sender must know: neither body nor log.
    record Open(
            String id,
            @Nullable Long version,
            String channel,
            State state,
            @Nullable String sender,
            @Nullable Instant nextAttemptAt) {}

    /// Adds it unless it is known already.
    boolean add(Delivery delivery) {
        try {
            store.insert(delivery.telling(events));
            return true;
        } catch (DuplicateKeyException known) {
            return false;
        }
    }

    Optional<Delivery> find(String id) {
        return Optional.ofNullable(store.findById(id, Delivery.class));
    }

    /// Saves it with the news of its end, if it came to one; nothing when somebody else took it
    /// over.
    Optional<Delivery> save(Delivery delivery) {
        try {
            return Optional.of(store.save(delivery.telling(events)));
        } catch (OptimisticLockingFailureException overtaken) {
            return Optional.empty();
        }
    }

    /// Takes an open delivery that is due for one attempt; the save is the claim. What another is
    /// sending is his until he ends it, or it is [#free]d.
    Optional<Delivery> claim(String id, String sender, Instant now) {
        return find(id).filter(d -> d.isDue(now))
                .filter(d -> d.state() == State.WAITING || sender.equals(d.sender()))
                .flatMap(d -> {
                    try {
                        return Optional.of(store.save(d.sentBy(sender)));
                    } catch (OptimisticLockingFailureException another) {
                        return Optional.empty();
                    }
                });
    }

    /// Takes it from a sender that is lost; false when somebody moved it meanwhile.
    boolean free(Open lost) {
        return store.updateFirst(
                                Query.query(
                                        Criteria.where("_id")
                                                .is(lost.id())
                                                .and("version")
                                                .is(lost.version())),
                                new Update()
                                        .set("state", State.WAITING)
                                        .unset("sender")
                                        .inc("version", 1),
                                Delivery.class)
                        .getModifiedCount()
                > 0;
    }

    /// Open deliveries that are due by then, soonest first, read piece by piece: a receiver that is
    /// away for days leaves many.
    Stream<Open> dueBy(Instant then) {
        Query query =
                Query.query(Criteria.where("open").is(true).and("nextAttemptAt").not().gt(then))
                        .with(Sort.by("nextAttemptAt"))
                        .cursorBatchSize(PIECE);
        query.fields().include("version", "channel", "state", "sender", "nextAttemptAt");
        return store.stream(query, Open.class, store.getCollectionName(Delivery.class));
    }

    /// @param subscriptions only of these, or of all
    Page<Delivery> list(
            @Nullable List<String> subscriptions, @Nullable State state, int page, int size) {
        Query query = new Query();
        if (subscriptions != null) {
            query.addCriteria(Criteria.where("subscription").in(subscriptions));
        }
        if (state != null) {
            query.addCriteria(Criteria.where("state").is(state));
        }
        int bounded = Math.clamp(size, 1, Page.MOST);
        int from = Math.max(page, 0);
        long total = store.count(query, Delivery.class);
        query.with(Sort.by(Sort.Direction.DESC, "_id")).skip((long) from * bounded).limit(bounded);
        return new Page<>(store.find(query, Delivery.class), total, from, bounded);
    }

    long count(Kind kind, State state) {
        return store.count(
                Query.query(Criteria.where("kind").is(kind).and("state").is(state)),
                Delivery.class);
    }

    void forgetBefore(Instant day) {
        store.remove(
                Query.query(Criteria.where("open").is(false).and("createdAt").lt(day)),
                Delivery.class);
    }
}
