package cn.duban.indicator.rollup;

import cn.duban.indicator.catalogue.Definition;
import cn.duban.indicator.catalogue.Formula;
import cn.duban.indicator.period.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/// 算法与期别 — the definitions and periods in force, compiled once and kept in memory beside their
/// stores.
///
/// A task that starts, or starts again after a failed transaction, reads them back from the stores.
final class Rules {

    /// One indicator ready to compute.
    record Computed(Definition definition, Formula formula) {

        boolean speaksOf(Period period) {
            return definition.periodType() == period.type();
        }
    }

    private final KeyValueStore<String, Definition> definitions;
    private final KeyValueStore<String, String> scheduled;
    private final Map<String, Computed> computed = new LinkedHashMap<>();
    private final Map<String, Period> periods = new LinkedHashMap<>();

    Rules(KeyValueStore<String, Definition> definitions, KeyValueStore<String, String> scheduled) {
        this.definitions = definitions;
        this.scheduled = scheduled;
        try (KeyValueIterator<String, Definition> all = definitions.all()) {
            all.forEachRemaining(entry -> compile(entry.value));
        }
        try (KeyValueIterator<String, String> all = scheduled.all()) {
            all.forEachRemaining(entry -> periods.put(entry.key, Period.of(entry.key)));
        }
    }

    /// False when this version, or a later one, is already in force.
    boolean fix(Definition definition) {
        Computed known = computed.get(definition.indicator());
        if (known != null && known.definition().version() >= definition.version()) {
            return false;
        }
        compile(definition);
        definitions.put(definition.indicator(), definition);
        return true;
    }

    /// False when the period is already scheduled.
    boolean schedule(String code) {
        if (periods.containsKey(code)) {
            return false;
        }
        periods.put(code, Period.of(code));
        scheduled.put(code, code);
        return true;
    }

    List<Computed> all() {
        return new ArrayList<>(computed.values());
    }

    List<Period> periods() {
        return new ArrayList<>(periods.values());
    }

    private void compile(Definition definition) {
        computed.put(definition.indicator(), new Computed(definition, Formula.compile(definition)));
    }
}
