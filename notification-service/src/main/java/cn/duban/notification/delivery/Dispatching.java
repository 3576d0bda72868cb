package cn.duban.notification.delivery;

import cn.duban.notification.delivery.Deliveries.Open;
import cn.duban.notification.delivery.Delivery.State;
import cn.duban.notification.delivery.Lane.Due;
import cn.duban.starter.instance.InstanceName;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// 调度 — keeps what is due in memory, lane by lane, and starts each attempt on its own thread.
///
/// - The lanes are only a reminder of what is due before the next sweeps: they are filled again at
///   the start and by a sweep from the open deliveries in the store, so nothing depends on them.
/// - A delivery left in SENDING by this instance's earlier life is taken up at once; one of another
///   instance only after it has stood still for longer than an attempt can last, by a save that
///   sets it free for whoever claims it.
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
            InstanceName self) {
        this.deliveries = deliveries;
        this.attempting = attempting;
        this.settings = settings;
        this.clock = clock;
        this.sender = self.unless(settings.instance());
        this.standingStill = new StandingStill(settings.takeOverAfter(), System::nanoTime);
    }

    /// Puts a delivery into its lane unless it is there, or on its way, already; what is due later,
    /// or finds no room, is left to a sweep.
    void offer(String delivery, String channel, Instant at) {
        if (at.isAfter(horizon()) || !inHand.add(delivery)) {
            return;
        }
        if (lane(channel).add(new Due(delivery, channel, at))) {
            news.release();
        } else {
            inHand.remove(delivery);
        }
    }

    /// Open deliveries nobody has in hand: after a start, a crash elsewhere, or a lost reminder.
    void sweep() {
        Set<String> withOthers = new HashSet<>();
        try (Stream<Open> due = deliveries.dueBy(horizon())) {
            due.forEach(open -> {
                if (isFree(open)) {
                    Instant at = open.nextAttemptAt();
                    offer(open.id(), open.channel(), at == null ? clock.instant() : at);
                } else {
                    withOthers.add(open.id());
                }
            });
        }
        standingStill.keepOnly(withOthers);
    }

    private boolean isFree(Open open) {
        return open.state() == State.WAITING
                || sender.equals(open.sender())
                || (standingStill.isLost(open) && deliveries.free(open));
    }

    /// What is due later is found by a later sweep in time, even if one fails.
    private Instant horizon() {
        return clock.instant().plus(settings.sweepEvery().multipliedBy(3));
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
