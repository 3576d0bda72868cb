package cn.duban.starter.messaging;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/// Asks the broker for the depth at most every few seconds and off the scrape's thread; not a
/// number while it is unknown.
final class DeadLetterDepth {
    private static final long EVERY = Duration.ofSeconds(15).toNanos();

    private final DeadLetters letters;
    private final AtomicLong askedAt = new AtomicLong(System.nanoTime() - EVERY);
    private volatile double depth = Double.NaN;

    DeadLetterDepth(DeadLetters letters) {
        this.letters = letters;
    }

    double latest() {
        long asked = askedAt.get();
        long now = System.nanoTime();
        if (now - asked >= EVERY && askedAt.compareAndSet(asked, now)) {
            CompletableFuture.supplyAsync(letters::depth)
                    .whenComplete((found, failed) ->
                            depth = failed == null ? found.doubleValue() : Double.NaN);
        }
        return depth;
    }
}
