package cn.duban.indicator.rollup;

import cn.duban.indicator.catalogue.Catalogue;
import cn.duban.indicator.catalogue.Definition;
import cn.duban.indicator.catalogue.Indicator;
import cn.duban.indicator.period.TermDays;
import cn.duban.indicator.register.Level;
import cn.duban.indicator.register.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.internals.WrappedStateStore;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The roll-up without a broker: say facts, look at the figures.
final class RollUpStage implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long EPOCH = 3;

    private final TopologyTestDriver driver;
    private final TestInputTopic<String, String> submissions;
    private final TestInputTopic<String, String> register;
    private final TestInputTopic<String, String> definitions;
    private final TestOutputTopic<String, String> published;
    private final Map<String, JsonNode> figures = new LinkedHashMap<>();
    private int events;

    RollUpStage() {
        this(new RollUpStores(Stores::inMemoryKeyValueStore));
    }

    RollUpStage(RollUpStores stores) {
        this(stores, Map.of());
    }

    /// That sets aside what it cannot digest, as the service does.
    static RollUpStage settingAside() {
        return new RollUpStage(
                new RollUpStores(Stores::inMemoryKeyValueStore),
                Map.of(
                        StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
                        DeadLettering.class));
    }

    private RollUpStage(RollUpStores stores, Map<String, Object> more) {
        StreamsBuilder streams = new StreamsBuilder();
        RollUpTopology.describe(
                streams,
                new RollUpTopology.Setting(
                        List.of("submissions", "register", "definitions"),
                        "figures",
                        EPOCH,
                        stores));
        Properties config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, "stage");
        config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        config.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory());
        config.putAll(more);
        driver =
                new TopologyTestDriver(
                        streams.build(), config, Instant.parse("2026-11-01T00:00:00Z"));
        submissions = input("submissions");
        register = input("register");
        definitions = input("definitions");
        published =
                driver.createOutputTopic(
                        "figures", new StringDeserializer(), new StringDeserializer());
    }

    /// A new roll-up whose stores hold what the changelogs of another one say.
    static RollUpStage restoredFrom(RollUpStage other) {
        RollUpStage stage = new RollUpStage();
        stage.events = other.events;
        other.driver
                .getAllStateStores()
                .keySet()
                .forEach(name -> {
                    TestOutputTopic<byte[], byte[]> changelog =
                            other.driver.createOutputTopic(
                                    "stage-" + name + "-changelog",
                                    new ByteArrayDeserializer(),
                                    new ByteArrayDeserializer());
                    KeyValueStore<Bytes, byte[]> store = bytesOf(stage.driver, name);
                    changelog
                            .readRecordsToList()
                            .forEach(entry ->
                                    store.put(Bytes.wrap(entry.key()), stored(name, entry)));
                });
        return stage;
    }

    /// An aggregate is stored behind its time; its changelog keeps the time beside it.
    private static byte[] stored(String name, TestRecord<byte[], byte[]> entry) {
        byte[] value = entry.value();
        if (!name.equals(RollUpStores.UNITS)) {
            return value;
        }
        return ByteBuffer.allocate(Long.BYTES + value.length)
                .putLong(entry.timestamp())
                .put(value)
                .array();
    }

    /// The innermost store, below serdes, caches and changelogs.
    @SuppressWarnings("unchecked")
    private static KeyValueStore<Bytes, byte[]> bytesOf(TopologyTestDriver driver, String name) {
        StateStore store = driver.getAllStateStores().get(name);
        while (store instanceof WrappedStateStore<?, ?, ?> wrapped) {
            store = wrapped.wrapped();
        }
        return (KeyValueStore<Bytes, byte[]>) Objects.requireNonNull(store);
    }

    private static String stateDirectory() {
        try {
            return Files.createTempDirectory("roll-up").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TestInputTopic<String, String> input(String topic) {
        return driver.createInputTopic(topic, new StringSerializer(), new StringSerializer());
    }

    RollUpStage catalogue() {
        Catalogue.builtIn().indicators().stream().map(Indicator::definition).forEach(this::define);
        return this;
    }

    RollUpStage only(String... indicators) {
        for (String code : indicators) {
            define(Catalogue.builtIn().indicator(code).orElseThrow().definition());
        }
        return this;
    }

    void define(Definition definition) {
        definitions.pipeInput(
                definition.indicator(),
                event(Facts.DEFINITION, 1, Map.of("definition", definition)));
    }

    RollUpStage period(String code) {
        definitions.pipeInput(code, event(Facts.PERIOD, 1, Map.of("period", code)));
        return this;
    }

    void school(String code, long version, Profile... profiles) {
        Map<String, Object> data = new HashMap<>();
        data.put("school", code);
        data.put("name", "示例学校" + code);
        data.put("profiles", List.of(profiles));
        register.pipeInput(code, event("cn.duban.school.school-registered.v1", version, data));
    }

    /// A unit with a number of its own, as the register says it and as every partition is told.
    void unit(String id, Level level, @Nullable String parent) {
        unit(id, 1, level, parent);
    }

    void unit(String id, long version, Level level, @Nullable String parent) {
        Map<String, Object> data = new HashMap<>();
        data.put("unit", id);
        data.put("name", "示例" + id);
        data.put("level", level);
        if (parent != null) {
            data.put("parent", parent);
        }
        register.pipeInput(id, event("cn.duban.school.unit-registered.v1", version, data));
        definitions.pipeInput("unit:" + id, event(Facts.UNIT, version, data));
    }

    void terms(TermDays days) {
        definitions.pipeInput(
                "terms:" + days.schoolYear(),
                event(Facts.TERMS, days.version(), Map.of("definition", days)));
    }

    void push(int receipt, String school, String form, String period, Map<String, ?> values) {
        say(receipt, school, form, period, null, values, Map.of("withdrawn", false));
    }

    void pushStage(
            int receipt,
            String school,
            String form,
            String period,
            String ofStage,
            Map<String, ?> values) {
        say(receipt, school, form, period, ofStage, values, Map.of("withdrawn", false));
    }

    void pushLate(int receipt, String school, String form, String period, Map<String, ?> values) {
        say(receipt, school, form, period, null, values, Map.of("withdrawn", false, "late", true));
    }

    void withdraw(int receipt, String school, String form, String period) {
        say(receipt, school, form, period, null, Map.of(), Map.of("withdrawn", true));
    }

    /// What a re-check of a row found; nothing at all takes the one before back.
    void recheck(
            int minute,
            String school,
            String form,
            String period,
            List<String> agreed,
            List<String> differed) {
        recheck("C1", minute, minute, school, form, period, agreed, differed);
    }

    /// What one of several samples says, in its version.
    void recheck(
            String sample,
            int version,
            int minute,
            String school,
            String form,
            String period,
            List<String> agreed,
            List<String> differed) {
        Map<String, Object> data =
                Map.of(
                        "sample", sample,
                        "school", school,
                        "form", form,
                        "period", period,
                        "checkedAt", received(minute),
                        "agreed", agreed,
                        "differed", differed);
        submissions.pipeInput(school, event("cn.duban.indicator.row-rechecked.v1", version, data));
    }

    void garbage(String value) {
        submissions.pipeInput("s", value);
    }

    private void say(
            int receipt,
            String school,
            String form,
            String period,
            @Nullable String ofStage,
            Map<String, ?> values,
            Map<String, ?> marks) {
        Map<String, String> texts = new HashMap<>();
        values.forEach((element, value) -> texts.put(element, String.valueOf(value)));
        Map<String, Object> row = new HashMap<>(marks);
        row.putAll(Map.of("form", form, "period", period, "values", texts));
        if (ofStage != null) {
            row.put("stage", ofStage);
        }
        Map<String, Object> data =
                Map.of(
                        "receipt", "R%012d".formatted(receipt),
                        "school", school,
                        "submittedAt", received(receipt),
                        "submittedBy", "key:test",
                        "rows", List.of(row));
        submissions.pipeInput(school, event("cn.duban.indicator.submissions-accepted.v1", 0, data));
    }

    static OffsetDateTime received(int receipt) {
        return OffsetDateTime.of(2026, 11, 1, 8, 0, 0, 0, ZoneOffset.ofHours(8))
                .plusMinutes(receipt);
    }

    private String event(String type, long version, Map<String, ?> data) {
        Map<String, Object> event = new HashMap<>();
        event.put("specversion", "1.0");
        event.put("id", "e" + events++);
        event.put("type", type);
        event.put("version", version);
        event.put("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        event.put("data", data.containsKey("definition") ? data.get("definition") : data);
        return JSON.writeValueAsString(event);
    }

    /// Passes over what was published so far.
    void forget() {
        published.readKeyValuesToList();
    }

    /// Everything published since the last look, in order.
    List<JsonNode> news() {
        List<KeyValue<String, String>> records = published.readKeyValuesToList();
        return records.stream()
                .map(record -> {
                    JsonNode figure = JSON.readTree(record.value);
                    figures.put(record.key, figure);
                    return figure;
                })
                .toList();
    }

    /// The whole event of the figure as last published.
    JsonNode event(String indicator, String unit, String period) {
        news();
        return figures.getOrDefault(indicator + "|" + unit + "|" + period, JSON.createObjectNode());
    }

    JsonNode figure(String indicator, String unit, String period) {
        return event(indicator, unit, period).path("data");
    }

    /// `分子/分母 已报/应报 值` of a figure, for comparing at a glance.
    String line(String indicator, String unit, String period) {
        JsonNode figure = figure(indicator, unit, period);
        return "%s/%s %s/%s %s"
                .formatted(
                        figure.path("numerator").asString("-"),
                        figure.path("denominator").asString("-"),
                        figure.at("/coverage/reported").asString("-"),
                        figure.at("/coverage/applicable").asString("-"),
                        figure.path("value").asString("-"));
    }

    Map<String, JsonNode> figures() {
        news();
        return figures;
    }

    TopologyTestDriver driver() {
        return driver;
    }

    @Override
    public void close() {
        driver.close();
    }
}
