package cn.duban.notification.delivery;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;

/// 车道 — what is due at one receiver, earliest first.
///
/// - At most two attempts at once: a receiver that sleeps holds two threads and nobody else's.
/// - A receiver that keeps failing is left alone for a while; its deliveries lose no attempt by
///   that.
final class Lane {
    static final int MOST = 5000;

    private final PriorityQueue<Due> due = new PriorityQueue<>(Comparator.comparing(Due::at));
    private final Bulkhead bulkhead;
    private final CircuitBreaker breaker;

    Lane(String channel, Duration breakerOpen) {
        this.bulkhead =
                Bulkhead.of(
                        channel,
                        BulkheadConfig.custom()
                                .maxConcurrentCalls(2)
                                .maxWaitDuration(Duration.ZERO)
                                .build());
        this.breaker =
                CircuitBreaker.of(
                        channel,
                        CircuitBreakerConfig.custom()
                                .slidingWindowType(SlidingWindowType.COUNT_BASED)
                                .slidingWindowSize(5)
                                .minimumNumberOfCalls(3)
                                .failureRateThreshold(60)
                                .permittedNumberOfCallsInHalfOpenState(1)
                                .waitDurationInOpenState(breakerOpen)
                                .build());
    }

    /// A delivery and the moment it may be tried.
    record Due(String delivery, String channel, Instant at) {}

    /// Whether there was room: a lane is a reminder, and a receiver that is dead for days must not
    /// fill the memory with it.
    synchronized boolean add(Due next) {
        return due.size() < MOST && due.add(next);
    }

    /// The next one that may be tried now; whoever gets it gives back by [#done].
    synchronized Optional<Due> next(Instant now) {
        Due first = due.peek();
        if (first == null || first.at().isAfter(now) || !bulkhead.tryAcquirePermission()) {
            return Optional.empty();
        }
        if (!breaker.tryAcquirePermission()) {
            bulkhead.onComplete();
            return Optional.empty();
        }
        return Optional.ofNullable(due.poll());
    }

    /// @param reached whether the receiver answered as one that works
    void done(boolean reached, Duration took) {
        if (reached) {
            breaker.onSuccess(took.toNanos(), TimeUnit.NANOSECONDS);
        } else {
            breaker.onError(
                    took.toNanos(), TimeUnit.NANOSECONDS, new IllegalStateException("failed"));
        }
        bulkhead.onComplete();
    }

    /// Nothing was sent after all.
    void spared() {
        breaker.releasePermission();
        bulkhead.onComplete();
    }
}
