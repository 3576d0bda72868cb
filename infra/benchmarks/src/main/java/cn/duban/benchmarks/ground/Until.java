package cn.duban.benchmarks.ground;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// 等到 — asks again and again whether something holds, and never longer than it was told to.
public final class Until {

    private static final long PAUSE_NANOS = 200_000_000L;

    private Until() {}

    /// Fails with `what` when the bound is over.
    public static void holds(String what, Duration bound, BooleanSupplier condition) {
        holds(() -> what, bound, condition);
    }

    /// As above, with words for what stood in the way last.
    public static void holds(Supplier<String> what, Duration bound, BooleanSupplier condition) {
        long end = System.nanoTime() + bound.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException(
                        "%s: not within %d s".formatted(what.get(), bound.toSeconds()));
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
