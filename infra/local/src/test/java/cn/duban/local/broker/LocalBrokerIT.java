package cn.duban.local.broker;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.local.child.ChildProcess;
import cn.duban.local.child.FreePort;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LocalBrokerIT {

    private static final String TOPIC = "duban.indicator.submissions";
    private static final int RECORDS = 2_000;

    @TempDir Path folder;

    @Test
    void records_acknowledged_before_a_kill_are_read_after_it_and_topics_are_not_made_twice()
            throws Exception {
        int port = FreePort.next();
        int controller = FreePort.next();
        try (ChildProcess broker = start(port, controller)) {
            assertThat(topicsAt(port)).hasSize(TopicList.packaged().toCreate(1).size());
            assertThat(transactionVersionAt(port)).isEqualTo((short) 2);
            send(port);
            broker.kill();
        }
        long killed = System.nanoTime();
        try (ChildProcess broker = start(port, controller)) {
            long back = Duration.ofNanos(System.nanoTime() - killed).toMillis();
            Set<String> found = keysAt(port);
            System.out.printf(
                    "broker acked=%d found=%d lost=%d back-after-kill-ms=%d%n",
                    RECORDS, found.size(), RECORDS - found.size(), back);
            assertThat(found).hasSize(RECORDS);
            assertThat(topicsAt(port)).hasSize(TopicList.packaged().toCreate(1).size());
            assertThat(broker.terminate()).isIn(0, 143);
        }
    }

    private ChildProcess start(int port, int controller) throws Exception {
        return ChildProcess.start(
                        LocalBroker.class,
                        folder,
                        "--data",
                        folder.resolve("data").toString(),
                        "--port",
                        "" + port,
                        "--controller-port",
                        "" + controller)
                .awaitReady();
    }

    private static Set<String> topicsAt(int port) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + port))) {
            return admin.listTopics().names().get(30, TimeUnit.SECONDS);
        }
    }

    private static short transactionVersionAt(int port) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + port))) {
            var features = admin.describeFeatures().featureMetadata().get(30, TimeUnit.SECONDS);
            var level = features.finalizedFeatures().get("transaction.version");
            return Objects.requireNonNull(level).maxVersionLevel();
        }
    }

    private static void send(int port) throws Exception {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", "127.0.0.1:" + port);
        settings.put("acks", "all");
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (int i = 0; i < RECORDS; i++) {
                sent.add(producer.send(new ProducerRecord<>(TOPIC, "school-" + i, "" + i)));
            }
            for (Future<RecordMetadata> one : sent) {
                one.get(30, TimeUnit.SECONDS);
            }
        }
    }

    private static Set<String> keysAt(int port) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", "127.0.0.1:" + port);
        Set<String> keys = new TreeSet<>();
        try (var consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> all =
                    consumer.partitionsFor(TOPIC).stream()
                            .map(info -> new TopicPartition(TOPIC, info.partition()))
                            .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            long end = consumer.endOffsets(all).values().stream().mapToLong(Long::longValue).sum();
            long read = 0;
            long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (read < end && System.nanoTime() < deadline) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    keys.add(record.key());
                    read++;
                }
            }
        }
        return keys;
    }
}
