package cn.duban.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// 裸发送 — the yardstick: these bytes to a topic of their own with acks=all, and nothing else.
final class RawProducing {

    private static final String TOPIC = "duban.benchmark.raw";
    private static final int PARTITIONS = 3;
    private static final int ROUNDS = 3;
    private static final double NANOS = 1e9;

    private final Map<String, Object> broker;

    RawProducing(String servers) {
        this.broker = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
    }

    /// Seconds for all of it, the last of a few rounds: the earlier ones warm up.
    double seconds(List<byte[]> records) throws InterruptedException {
        try (Admin admin = Admin.create(broker);
                KafkaProducer<byte[], byte[]> producer = producer()) {
            admin.createTopics(Set.of(new NewTopic(TOPIC, PARTITIONS, (short) 1))).all().get();
            try {
                double last = 0;
                for (int round = 0; round < ROUNDS; round++) {
                    last = send(producer, records);
                }
                return last;
            } finally {
                admin.deleteTopics(Set.of(TOPIC)).all().get();
            }
        } catch (ExecutionException refused) {
            throw new IllegalStateException(refused.getCause());
        }
    }

    private static double send(KafkaProducer<byte[], byte[]> producer, List<byte[]> records)
            throws ExecutionException, InterruptedException {
        long begun = System.nanoTime();
        List<Future<?>> sent = new ArrayList<>();
        for (byte[] record : records) {
            sent.add(producer.send(new ProducerRecord<>(TOPIC, record)));
        }
        for (Future<?> each : sent) {
            each.get();
        }
        return (System.nanoTime() - begun) / NANOS;
    }

    private KafkaProducer<byte[], byte[]> producer() {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 1 << 16);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
