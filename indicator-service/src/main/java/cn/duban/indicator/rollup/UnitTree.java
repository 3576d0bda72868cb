package cn.duban.indicator.rollup;

import cn.duban.indicator.register.Level;
import cn.duban.indicator.register.Place;
import cn.duban.indicator.register.Unit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/// 单位树 — who lies above whom, known in every partition; and the units whose rows are in this one.
///
/// Without it a unit that reports a number of its own (人口) would not know where it adds to.
final class UnitTree {

    private final KeyValueStore<String, Unit> tree;
    private final KeyValueStore<String, Unit> here;

    UnitTree(ProcessorContext<?, ?> context) {
        tree = context.getStateStore(RollUpStores.UNIT_TREE);
        here = context.getStateStore(RollUpStores.REPORTING_UNITS);
    }

    /// Returns the units of this partition that lie under the one that is new or has moved.
    List<String> placed(Unit unit) {
        Unit known = tree.get(unit.id());
        if (known != null && known.version() >= unit.version()) {
            return List.of();
        }
        tree.put(unit.id(), unit);
        return ids().stream()
                .filter(id -> places(id).stream().anyMatch(p -> p.unit().equals(unit.id())))
                .toList();
    }

    /// True unless a newer state of the unit is known; groupings report nothing.
    boolean known(Unit unit) {
        Unit before = here.get(unit.id());
        if (unit.level() == Level.GROUPING
                || (before != null && before.version() > unit.version())) {
            return false;
        }
        here.put(unit.id(), unit);
        return true;
    }

    boolean has(String id) {
        return here.get(id) != null;
    }

    /// The units whose rows are in this partition.
    List<String> ids() {
        List<String> ids = new ArrayList<>();
        try (KeyValueIterator<String, Unit> all = here.all()) {
            all.forEachRemaining(entry -> ids.add(entry.key));
        }
        return ids;
    }

    /// The unit itself and those above it, nearest first; a circle in the register ends the walk.
    List<Place> places(String id) {
        Set<Place> places = new LinkedHashSet<>();
        Unit at = here.get(id);
        while (at != null && places.add(new Place(at.level(), at.id())) && at.parent() != null) {
            at = tree.get(at.parent());
        }
        return List.copyOf(places);
    }
}
