package cn.duban.gateway.audit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/// 审计线 — every entry goes into the log at once and into the store a moment later, in batches and
/// off the request's path.
///
/// When the store is away longer than [#ROOM] entries last, the log alone has them and a counter
/// says so; a request never waits for its trail.
@Component
public class AuditTrail implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger("duban.audit");
    private static final int ROOM = 20_000;
    private static final int BATCH = 500;
    private static final long PATIENCE_MILLIS = 500;

    private final MongoOperations store;
    private final Counter onlyLogged;
    private final BlockingQueue<AuditEntry> waiting = new ArrayBlockingQueue<>(ROOM);
    private volatile boolean running;
    private @Nullable Thread writer;

    AuditTrail(MongoOperations store, MeterRegistry meters) {
        this.store = store;
        this.onlyLogged =
                Counter.builder("duban.audit.only.logged")
                        .description("审计记录只进了日志 entries that did not reach the store")
                        .register(meters);
    }

    void keep(AuditEntry entry) {
        log.info("{}", line(entry));
        if (!waiting.offer(entry)) {
            onlyLogged.increment();
        }
    }

    /// One line, readable without the store: who, from where, what, how it ended, which trace.
    static String line(AuditEntry entry) {
        return "%d %s %s who=%s from=%s millis=%d trace=%s"
                .formatted(
                        entry.status(),
                        entry.method(),
                        entry.path(),
                        entry.who(),
                        entry.address(),
                        entry.millis(),
                        entry.trace() == null ? "-" : entry.trace());
    }

    private void write() {
        List<AuditEntry> batch = new ArrayList<>();
        while (running || !waiting.isEmpty()) {
            try {
                var first = waiting.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    waiting.drainTo(batch, BATCH - 1);
                    store.insertAll(batch);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                onlyLogged.increment(batch.size());
                log.warn("{} entries are in the log only", batch.size(), e);
            }
            batch.clear();
        }
    }

    @Override
    public void start() {
        running = true;
        writer = Thread.ofVirtual().name("audit-trail").start(this::write);
    }

    @Override
    public void stop() {
        running = false;
        var last = writer;
        if (last != null) {
            try {
                last.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
