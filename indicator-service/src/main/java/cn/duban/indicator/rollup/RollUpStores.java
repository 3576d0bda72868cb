package cn.duban.indicator.rollup;

import cn.duban.indicator.catalogue.Definition;
import cn.duban.indicator.period.TermDays;
import cn.duban.indicator.register.School;
import cn.duban.indicator.register.Unit;
import cn.duban.indicator.rollup.Outcome.Standing;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.springframework.kafka.support.serializer.JacksonJsonSerde;
import tools.jackson.databind.json.JsonMapper;

/// 状态 — the stores of the roll-up by their business names, all of them rebuilt from their
/// changelogs.
///
/// @param bytes lays out one store by its name: on disk, or in memory where nothing has to last
record RollUpStores(Function<String, KeyValueBytesStoreSupplier> bytes) {

    static final String LATEST_ROWS = "latest-rows";
    static final String SCHOOLS = "schools";
    static final String DEFINITIONS = "definitions";
    static final String PERIODS = "periods";
    static final String TERMS = "terms";
    static final String UNFINISHED = "unfinished";
    static final String UNIT_TREE = "unit-tree";
    static final String REPORTING_UNITS = "reporting-units";
    static final String CONTRIBUTIONS = "contributions";
    static final String UNITS = "units";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static RollUpStores onDisk() {
        return new RollUpStores(Stores::persistentKeyValueStore);
    }

    Set<StoreBuilder<?>> ofEachSchool() {
        return Set.of(
                store(LATEST_ROWS, json(LatestRow.class)),
                store(SCHOOLS, json(School.class)),
                store(DEFINITIONS, json(Definition.class)),
                store(PERIODS, Serdes.String()),
                store(TERMS, json(TermDays.class)),
                store(UNFINISHED, Serdes.String()),
                store(UNIT_TREE, json(Unit.class)),
                store(REPORTING_UNITS, json(Unit.class)),
                store(CONTRIBUTIONS, json(Contribution.class)));
    }

    static <T> Serde<T> json(Class<T> type) {
        return new JacksonJsonSerde<>(type, JSON).noTypeInfo();
    }

    Materialized<String, Standing, KeyValueStore<Bytes, byte[]>> ofUnits() {
        return Materialized.<String, Standing>as(bytes.apply(UNITS))
                .withKeySerde(Serdes.String())
                .withValueSerde(json(Standing.class));
    }

    private <T> StoreBuilder<?> store(String name, Serde<T> values) {
        return Stores.keyValueStoreBuilder(bytes.apply(name), Serdes.String(), values);
    }
}
