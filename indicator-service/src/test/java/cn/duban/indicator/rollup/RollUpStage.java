package cn.duban.indicator.rollup;

import cn.duban.indicator.catalogue.Catalogue;
import cn.duban.indicator.catalogue.Indicator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.Stores;
import tools.jackson.databind.JsonNode;

/// The roll-up without a broker: say facts, look at the figures.
final class RollUpStage extends SayingFacts implements AutoCloseable {

    private static final long EPOCH = 3;

    private final TopologyTestDriver driver;
    private final Map<String, TestInputTopic<String, String>> inputs = new HashMap<>();
    private final TestOutputTopic<String, String> published;
    private final Map<String, JsonNode> figures = new LinkedHashMap<>();

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
                        List.of(SUBMISSIONS, REGISTER, DEFINITIONS), "figures", EPOCH, stores));
        Properties config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, "stage");
        config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        config.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory());
        config.putAll(more);
        driver =
                new TopologyTestDriver(
                        streams.build(), config, Instant.parse("2026-11-01T00:00:00Z"));
        published =
                driver.createOutputTopic(
                        "figures", new StringDeserializer(), new StringDeserializer());
    }

    /// A new roll-up whose stores hold what the changelogs of another one say.
    static RollUpStage restoredFrom(RollUpStage other) {
        RollUpStage stage = new RollUpStage();
        stage.events = other.events;
        Changelogs.restore(stage.driver, other.driver);
        return stage;
    }

    private static String stateDirectory() {
        try {
            return Files.createTempDirectory("roll-up").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    void said(String topic, String key, String event) {
        inputs.computeIfAbsent(
                        topic,
                        _ ->
                                driver.createInputTopic(
                                        topic, new StringSerializer(), new StringSerializer()))
                .pipeInput(key, event);
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

    RollUpStage period(String code) {
        said(DEFINITIONS, code, event(Facts.PERIOD, 1, Map.of("period", code)));
        return this;
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
