package cn.duban.indicator.rollup;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/// How fast a lost roll-up is rebuilt and lost state comes back, with a real broker and stores on
/// disk: `-Dduban.measure=true`, one JSON line each. Sizes: `-Dduban.measure.schools`, `.rows`.
@EnabledIfSystemProperty(
        named = "duban.measure",
        matches = "true",
        disabledReason = "a measurement of minutes: -Dduban.measure=true")
class RollUpMeasurementTests {

    private static final int PARTITIONS = 3;
    private static final int SCHOOLS = Integer.getInteger("duban.measure.schools", 1_000);
    private static final int ROWS = Integer.getInteger("duban.measure.rows", 20_000);
    private static final String[] INDICATORS = {"PRE.KIDS", "PRE.INCL", "PRE.RATIO"};
    private static final String TERM = "2026-autumn";

    @Test
    void a_lost_roll_up_is_rebuilt_and_lost_state_comes_back() throws IOException {
        EmbeddedKafkaKraftBroker broker = broker();
        Path home = Files.createTempDirectory("roll-up-measure");
        try {
            say(broker);
            try (KafkaStreams streams = streams(broker, home, new Restored())) {
                awaitRunning(streams);
                long begun = System.nanoTime();
                awaitTheLast(broker);
                rate("roll-up.rebuild", ROWS + SCHOOLS, since(begun), "records/s");
            }
            FileSystemUtils.deleteRecursively(home);
            Restored restored = new Restored();
            try (KafkaStreams streams = streams(broker, home, restored)) {
                awaitRunning(streams);
            }
            rate("roll-up.restore", restored.entries(), restored.seconds(), "entries/s");
            assertThat(restored.entries()).isPositive();
        } finally {
            broker.destroy();
            FileSystemUtils.deleteRecursively(home);
        }
    }

    private static EmbeddedKafkaKraftBroker broker() {
        EmbeddedKafkaKraftBroker broker =
                new EmbeddedKafkaKraftBroker(1, PARTITIONS, topics().toArray(String[]::new));
        broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
        broker.brokerProperty("transaction.state.log.replication.factor", "1");
        broker.brokerProperty("transaction.state.log.min.isr", "1");
        broker.brokerProperty("offsets.topic.num.partitions", "1");
        broker.afterPropertiesSet();
        return broker;
    }

    private static List<String> topics() {
        return Stream.concat(RollUpTopics.FACTS.stream(), Stream.of("duban.indicator.figures"))
                .toList();
    }

    private static void say(EmbeddedKafkaKraftBroker broker) {
        Map<String, Object> config =
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        broker.getBrokersAsString(),
                        ProducerConfig.LINGER_MS_CONFIG,
                        5);
        Saying saying = new Saying();
        try (var producer =
                new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            for (int partition = 0; partition < PARTITIONS; partition++) {
                for (String rule : saying.rules(TERM, INDICATORS)) {
                    producer.send(
                            new ProducerRecord<>(
                                    "duban.indicator.definitions", partition, "rule", rule));
                }
            }
            for (int i = 0; i < SCHOOLS; i++) {
                producer.send(
                        new ProducerRecord<>("duban.school.register", "s" + i, saying.school(i)));
            }
            for (int i = 0; i < ROWS; i++) {
                String row = saying.row(i + 1, i % SCHOOLS, TERM);
                producer.send(
                        new ProducerRecord<>(
                                "duban.indicator.submissions", "s" + i % SCHOOLS, row));
            }
        }
    }

    private static KafkaStreams streams(
            EmbeddedKafkaKraftBroker broker, Path home, Restored restored) {
        RollUpSettings settings =
                new RollUpSettings(
                        1,
                        1,
                        Duration.ofMillis(30),
                        DataSize.ofMegabytes(16),
                        DataSize.ofMegabytes(48),
                        Checks.USUALLY_DOUBTED_ABOVE);
        Properties properties =
                new RollUpConfiguration(settings, broker.getBrokersAsString(), home).properties();
        StreamsBuilder builder = new StreamsBuilder();
        RollUpTopology.describe(
                builder,
                new RollUpTopology.Setting(
                        RollUpTopics.FACTS, "duban.indicator.figures", 1, RollUpStores.onDisk()));
        KafkaStreams streams = new KafkaStreams(builder.build(properties), properties);
        streams.setGlobalStateRestoreListener(restored);
        streams.start();
        return streams;
    }

    /// Waits for the figure of the whole city that only the last row of every school gives.
    private static void awaitTheLast(EmbeddedKafkaKraftBroker broker) {
        Map<String, Object> config =
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        broker.getBrokersAsString(),
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed");
        try (var consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> places =
                    IntStream.range(0, PARTITIONS)
                            .mapToObj(p -> new TopicPartition("duban.indicator.figures", p))
                            .toList();
            consumer.assign(places);
            consumer.seekToBeginning(places);
            await().atMost(10, MINUTES).until(() -> hasTheLast(consumer));
        }
    }

    private static boolean hasTheLast(KafkaConsumer<String, String> consumer) {
        String expected = "\"numerator\":\"" + Saying.lastKids(ROWS, SCHOOLS) + "\"";
        for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(50))) {
            if (record.key().equals("PRE.KIDS|9901|" + TERM) && record.value().contains(expected)) {
                return true;
            }
        }
        return false;
    }

    private static void awaitRunning(KafkaStreams streams) {
        await().atMost(10, MINUTES)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> streams.state() == KafkaStreams.State.RUNNING);
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void rate(String bench, long count, double seconds, String unit) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("bench", bench);
        parts.put("value", Math.round(count / seconds * 100) / 100.0);
        parts.put("unit", unit);
        parts.put("count", count);
        parts.put("seconds", Math.round(seconds * 100) / 100.0);
        parts.put("schools", SCHOOLS);
        parts.put("indicators", INDICATORS.length);
        System.out.println(SayingFacts.JSON.writeValueAsString(parts));
    }
}
