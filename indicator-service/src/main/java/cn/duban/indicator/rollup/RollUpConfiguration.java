package cn.duban.indicator.rollup;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// 汇总配置 — exactly once, short commits, state under the service's own folder.
@Component
class RollUpConfiguration {

    /// Commits happen between polls, so a poll must not wait longer than a commit should.
    private static final int POLL_MILLIS = 15;

    /// After a crash the next start takes the work over this soon.
    private static final int SESSION_MILLIS = 8000;

    private static final int HEARTBEAT_MILLIS = 2000;

    /// One row changes dozens of figures: they leave together, not ten at a time.
    private static final int BATCH_BYTES = 128 << 10;

    private final RollUpSettings settings;
    private final String brokers;
    private final Path home;

    RollUpConfiguration(
            RollUpSettings settings,
            @Value("${spring.kafka.bootstrap-servers:localhost:9092}") String brokers,
            @Value("${duban.home:data}") Path home) {
        this.settings = settings;
        this.brokers = brokers;
        this.home = home;
    }

    BigDecimal doubtedAbove() {
        return settings.doubtedAbove();
    }

    int epoch() {
        return settings.epoch();
    }

    Properties properties() {
        Properties p = new Properties();
        p.put(StreamsConfig.APPLICATION_ID_CONFIG, "duban.indicator.roll-up-" + settings.epoch());
        p.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
        p.put(StreamsConfig.STATE_DIR_CONFIG, home.resolve("streams").toString());
        p.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        p.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, settings.commitEvery().toMillis());
        p.put(StreamsConfig.POLL_MS_CONFIG, POLL_MILLIS);
        p.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
        p.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, -1);
        p.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, settings.cache().toBytes());
        p.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedStores.class);
        p.put(BoundedStores.MEMORY, settings.storeMemory().toBytes());
        p.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLettering.class);
        p.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLettering.class);
        p.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        p.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), BATCH_BYTES);
        p.put(
                StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG),
                SESSION_MILLIS);
        p.put(
                StreamsConfig.mainConsumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG),
                HEARTBEAT_MILLIS);
        return p;
    }
}
