package cn.duban.indicator.rollup;

import cn.duban.indicator.messages.Topics;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// 汇总运行 — keeps the roll-up running: waits for broker and topics, and starts again what failed.
///
/// The service starts without it; a broker that is away delays figures and refuses no push.
@Component
class RollUp implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RollUp.class);
    private static final Duration CLOSING = Duration.ofSeconds(10);

    private final RollUpTopics topics;
    private final RollUpConfiguration configuration;
    private volatile boolean running;
    private volatile @Nullable KafkaStreams streams;
    private Thread keeper = new Thread();

    RollUp(RollUpTopics topics, RollUpConfiguration configuration) {
        this.topics = topics;
        this.configuration = configuration;
    }

    @Override
    public void start() {
        running = true;
        keeper = Thread.ofPlatform().name("roll-up-keeper").daemon().start(this::keep);
    }

    private void keep() {
        while (running) {
            try {
                look();
            } catch (RuntimeException e) {
                log.warn("roll-up not started yet: {}", e.getMessage());
            }
            try {
                TimeUnit.MILLISECONDS.sleep(500);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void look() {
        KafkaStreams current = streams;
        if (current != null && current.state().hasStartedOrFinishedShuttingDown()) {
            current.close(CLOSING);
            streams = null;
        } else if (current == null && topics.ready()) {
            KafkaStreams next = next();
            streams = next;
            next.start();
        }
    }

    private KafkaStreams next() {
        StreamsBuilder builder = new StreamsBuilder();
        RollUpTopology.describe(
                builder,
                new RollUpTopology.Setting(
                        RollUpTopics.FACTS,
                        Topics.FIGURES_NAME,
                        configuration.epoch(),
                        RollUpStores.onDisk(),
                        configuration.doubtedAbove()));
        Properties properties = configuration.properties();
        KafkaStreams next = new KafkaStreams(builder.build(properties), properties);
        next.setUncaughtExceptionHandler(e -> {
            log.error("a roll-up thread stopped and is replaced", e);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
        return next;
    }

    /// 状态 of the roll-up for health and tests.
    String state() {
        KafkaStreams current = streams;
        return current == null ? "WAITING" : current.state().name();
    }

    @Override
    public void stop() {
        running = false;
        keeper.interrupt();
        KafkaStreams current = streams;
        if (current != null) {
            current.close(CLOSING);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
