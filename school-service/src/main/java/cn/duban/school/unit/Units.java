package cn.duban.school.unit;

import cn.duban.starter.messaging.Events;
import java.util.List;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/// 单位库 — the stored units, and the whole tree in memory since every school's places need it.
///
/// The tree is read again after each own change and now and then for the changes of other
/// instances.
@Repository
public class Units {
    private final MongoTemplate store;
    private final Events events;
    private volatile UnitTree tree = UnitTree.of(List.of());
    private volatile boolean read;

    Units(MongoTemplate store, Events events) {
        this.store = store;
        this.events = events;
    }

    public UnitTree tree() {
        return read ? tree : reread();
    }

    /// Units whose schools have not all been told of a move.
    public List<Unit> withMoves() {
        return tree().withMoves();
    }

    /// The schools below know of these moves of the unit.
    public void told(String unit, List<String> moves) {
        Unit stored = store.findById(unit, Unit.class);
        if (stored != null) {
            store.save(stored.without(moves));
            reread();
        }
    }

    @Scheduled(fixedDelayString = "${duban.units.refresh:15s}")
    synchronized UnitTree reread() {
        tree = UnitTree.of(store.findAll(Unit.class));
        read = true;
        return tree;
    }

    /// Saves new and changed units together with their events.
    ///
    /// @throws OptimisticLockingFailureException when one of them was changed meanwhile; the caller
    ///   decides again
    void saveAll(List<Unit> units) {
        try {
            insert(units.stream().filter(u -> u.version() == null).toList());
            replace(units.stream().filter(u -> u.version() != null).toList());
        } catch (DuplicateKeyException registeredMeanwhile) {
            throw new OptimisticLockingFailureException("unit", registeredMeanwhile);
        } finally {
            reread();
        }
    }

    private void insert(List<Unit> units) {
        if (!units.isEmpty()) {
            store.insertAll(units.stream().map(u -> u.telling(events)).toList());
        }
    }

    private void replace(List<Unit> units) {
        if (units.isEmpty()) {
            return;
        }
        var bulk = store.bulkOps(BulkMode.UNORDERED, Unit.class);
        units.forEach(u -> bulk.replaceOne(same(u), u.telling(events).numbered()));
        if (bulk.execute().getMatchedCount() < units.size()) {
            throw new OptimisticLockingFailureException("unit");
        }
    }

    private static Query same(Unit unit) {
        return Query.query(
                Criteria.where("_id")
                        .is(unit.id())
                        .and("version")
                        .is(Objects.requireNonNull(unit.version())));
    }
}
