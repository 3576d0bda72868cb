package cn.duban.notification.delivery;

import cn.duban.notification.delivery.Delivery.State;
import cn.duban.notification.delivery.Lane.Due;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// 调度 — keeps what is due in memory, lane by lane, and starts each attempt on its own thread.
///
/// - The lanes are only a reminder: they are filled again at the start and by a sweep from the open
///   deliveries in the store, so nothing depends on them.
/// - A delivery left in SENDING by this instance's earlier life is taken up at once; one of another
///   instance only after it has stood still for longer than an attempt can last.
@Component
class Dispatching implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Dispatching.class);
    private static final int AT_ONCE = 32;
    private static final long LOOK_EVERY_MS = 50;

    private final Deliveries deliveries;
    private final Attempting attempting;
    private final DeliverySettings settings;
    private final Clock clock;
    private final String sender;
    private final StandingStill standingStill;
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Semaphore news = new Semaphore(0);
    private volatile boolean running;
    private ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private Thread thread = new Thread();

    Dispatching(
            Deliveries deliveries,
            Attempting attempting,
            DeliverySettings settings,
            Clock clock,
            @Value("${spring.application.name}@${server.address:}:${server.port:0}") String self) {
        this.deliveries = deliveries;
        this.attempting = attempting;
        this.settings = settings;
        this.clock = clock;
        this.sender = settings.instance().isEmpty() ? self : settings.instance();
        this.standingStill = new StandingStill(settings.takeOverAfter(), System::nanoTime);
    }

    /// Puts a delivery into its lane unless it is there, or on its way, already.
    void offer(String delivery, String channel, Instant at) {
        if (inHand.add(delivery)) {
            lane(channel).add(new Due(delivery, channel, at));
            news.release();
        }
    }

    /// Open deliveries nobody has in hand: after a start, a crash elsewhere, or a lost reminder.
    void sweep() {
        for (Delivery open : deliveries.open()) {
            boolean ours =
                    open.state() == State.WAITING
                            || sender.equals(open.sender())
                            || standingStill.isLost(open);
            Instant at = open.nextAttemptAt();
            if (ours && !inHand.contains(open.id())) {
                offer(open.id(), open.channel(), at == null ? clock.instant() : at);
            }
        }
    }

    @Override
    public void start() {
        running = true;
        senders = Executors.newVirtualThreadPerTaskExecutor();
        thread = Thread.ofPlatform().name("delivery-dispatch").start(this::run);
    }

    private void run() {
        long nextSweep = System.nanoTime();
        while (running) {
            try {
                if (System.nanoTime() - nextSweep >= 0) {
                    sweep();
                    nextSweep = System.nanoTime() + settings.sweepEvery().toNanos();
                }
                startWhatIsDue();
                news.tryAcquire(LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
                news.drainPermits();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                running = false;
            } catch (RuntimeException away) {
                log.warn("open deliveries could not be read, trying again", away);
                nextSweep = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
            }
        }
    }

    private void startWhatIsDue() {
        Instant now = clock.instant();
        for (Lane lane : lanes.values()) {
            boolean more = true;
            while (more && free.tryAcquire()) {
                var due = lane.next(now);
                due.ifPresentOrElse(d -> senders.execute(() -> attempt(lane, d)), free::release);
                more = due.isPresent();
            }
        }
    }

    private void attempt(Lane lane, Due due) {
        try {
            Attempting.Result result = attempting.once(due.delivery(), sender);
            if (result.sent()) {
                lane.done(result.accepted(), result.took());
            } else {
                lane.spared();
            }
            inHand.remove(due.delivery());
            result.after()
                    .filter(Delivery::open)
                    .map(Delivery::nextAttemptAt)
                    .ifPresent(at -> offer(due.delivery(), due.channel(), at));
        } catch (RuntimeException failed) {
            log.warn(
                    "attempt of {} broke off, the sweep takes it up again", due.delivery(), failed);
            lane.spared();
            inHand.remove(due.delivery());
        } finally {
            free.release();
            news.release();
        }
    }

    private Lane lane(String channel) {
        return lanes.computeIfAbsent(channel, c -> new Lane(c, settings.breakerOpen()));
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        senders.shutdown();
        try {
            if (!senders.awaitTermination(16, TimeUnit.SECONDS)) {
                senders.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
