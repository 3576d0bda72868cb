package cn.duban.starter.outbox;

import java.util.function.LongSupplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// 租约 — which instance of a service relays, decided by a counter and never by comparing clocks.
///
/// - The holder raises `beat` by compare-and-set; a contender takes over only after it has seen the
///   same beat for [#TAKE_OVER_AFTER] of its *own* monotonic time.
/// - The holder begins to send for [#VALID_FOR] after its last beat: a process that was paused
///   finds its lease spent before it sends anything.
/// - [#TAKE_OVER_AFTER] outlasts that and whatever was handed to the producer in the last moment
///   (`max.block.ms` and `delivery.timeout.ms` of `duban-defaults.yaml`): nothing of the old holder
///   arrives behind what the new one sends, which would leave an old state on a compacted topic.
/// - An instance that comes back under its own name goes on at once.
final class Lease {
    static final long VALID_FOR = 6_000_000_000L;
    static final long TAKE_OVER_AFTER = 20_000_000_000L;
    private static final String COLLECTION = "outbox_lease";
    private static final String ID = "relay";

    private final MongoOperations store;
    private final String owner;
    private final LongSupplier nanoTime;
    private volatile long validUntil;
    private volatile boolean held;
    private long seenBeat = -1;
    private long seenSince;

    Lease(MongoOperations store, String owner, LongSupplier nanoTime) {
        this.store = store;
        this.owner = owner;
        this.nanoTime = nanoTime;
    }

    boolean isValid() {
        return held && nanoTime.getAsLong() - validUntil < 0;
    }

    /// Renews, or tries to take over; returns whether this instance may relay now.
    boolean renew() {
        long asked = nanoTime.getAsLong();
        Document lease = store.findById(ID, Document.class, COLLECTION);
        held = lease == null ? create() : advance(lease, nanoTime.getAsLong());
        if (held) {
            validUntil = asked + VALID_FOR;
        }
        return held;
    }

    void release() {
        if (held) {
            held = false;
            store.updateFirst(query(owner, null), Update.update("owner", ""), COLLECTION);
        }
    }

    private boolean create() {
        try {
            store.insert(
                    new Document("_id", ID).append("owner", owner).append("beat", 1L), COLLECTION);
            return true;
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    /// @param now after the beat was read, so that it was not raised later
    private boolean advance(Document lease, long now) {
        long beat = lease.getLong("beat");
        String holder = lease.getString("owner");
        if (beat != seenBeat) {
            seenBeat = beat;
            seenSince = now;
        }
        boolean mine = owner.equals(holder) || holder.isEmpty();
        return (mine || now - seenSince >= TAKE_OVER_AFTER) && take(holder, beat);
    }

    private boolean take(String holder, long beat) {
        return store.findAndModify(
                        query(holder, beat),
                        new Update().set("owner", owner).set("beat", beat + 1),
                        FindAndModifyOptions.options().returnNew(true),
                        Document.class,
                        COLLECTION)
                != null;
    }

    private static Query query(String holder, @Nullable Long beat) {
        Criteria same = Criteria.where("_id").is(ID).and("owner").is(holder);
        return Query.query(beat == null ? same : same.and("beat").is(beat));
    }
}
