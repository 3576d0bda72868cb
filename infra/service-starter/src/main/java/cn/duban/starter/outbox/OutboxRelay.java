package cn.duban.starter.outbox;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/// 发件中继 — brings pending events from their documents to Kafka, at once after the save.
///
/// - One thread, so the events of one document leave in their order.
/// - Only the holder of the [Lease] relays; the others' saves are found by the holder's sweep.
/// - Every instance counts what lies pending, since every instance takes writes and refuses them
///   when it is too much.
/// - A wake-up that is lost (queue full, crash) costs a sweep interval, never an event.
final class OutboxRelay implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int BATCH = 500;
    private static final Duration COUNT_EVERY = Duration.ofSeconds(3);

    private final Outbox outbox;
    private final EventSender sender;
    private final Lease lease;
    private final OutboxSettings settings;
    private final BlockingQueue<DocumentRef> woken;
    private final Set<DocumentRef> waiting = ConcurrentHashMap.newKeySet();
    private boolean indexed;
    private volatile boolean running;
    private Thread thread = new Thread();

    OutboxRelay(Outbox outbox, EventSender sender, Lease lease, OutboxSettings settings) {
        this.outbox = outbox;
        this.sender = sender;
        this.lease = lease;
        this.settings = settings;
        this.woken = new LinkedBlockingQueue<>(settings.queue());
    }

    /// A document was saved with events in it; one that already waits does not wait twice.
    void wake(DocumentRef saved) {
        if (waiting.add(saved) && !woken.offer(saved)) {
            waiting.remove(saved);
        }
    }

    int waiting() {
        return woken.size();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("outbox-relay").start(this::run);
    }

    private void run() {
        long nextBeat = System.nanoTime();
        long nextSweep = nextBeat;
        while (running) {
            try {
                long now = System.nanoTime();
                if (now - nextBeat >= 0) {
                    nextBeat = now + Lease.VALID_FOR / 3;
                    lease.renew();
                }
                if (now - nextSweep >= 0) {
                    nextSweep = now + sweepEvery().toNanos();
                    sweep();
                }
                relayNextBatch();
            } catch (DataAccessException
                    | MongoException
                    | KafkaException
                    | org.springframework.kafka.KafkaException away) {
                log.warn("store or broker away, events stay pending: {}", away.getMessage());
                pause();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                running = false;
            } catch (RuntimeException bug) {
                log.error("relay stumbled, events stay pending", bug);
                pause();
            }
        }
    }

    private void sweep() {
        if (!indexed) {
            outbox.ensureIndexes();
            indexed = true;
        }
        List<DocumentRef> left = outbox.sweep(BATCH * 4);
        if (lease.isValid()) {
            left.forEach(this::wake);
        }
    }

    /// Who only counts has no hurry.
    private Duration sweepEvery() {
        Duration asked = settings.sweepEvery();
        return lease.isValid() || asked.compareTo(COUNT_EVERY) > 0 ? asked : COUNT_EVERY;
    }

    private void relayNextBatch() throws InterruptedException {
        DocumentRef first = woken.poll(250, TimeUnit.MILLISECONDS);
        if (first == null) {
            return;
        }
        List<DocumentRef> drained = new ArrayList<>(List.of(first));
        woken.drainTo(drained, BATCH - 1);
        // Forgotten before they are read: what is saved from now on wakes the relay again.
        drained.forEach(waiting::remove);
        if (!lease.isValid()) {
            return;
        }
        outbox.pendingOf(new LinkedHashSet<>(drained))
                .forEach(document -> sender.send(document, lease::isValid));
        outbox.clear(sender.awaitSent());
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(500);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    @Override
    public void stop() {
        running = false;
        try {
            if (thread.join(Duration.ofSeconds(15))) {
                lease.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException | MongoException away) {
            log.info("lease not released, it will run out");
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
