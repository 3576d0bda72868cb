package cn.duban.local.sample;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// 等待 — asks again and again, with a bound.
final class Waiting {
    private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(150);

    private Waiting() {}

    /// Whether it came true in time.
    static boolean until(Duration patience, BooleanSupplier there) {
        long end = System.nanoTime() + patience.toNanos();
        while (!there.getAsBoolean()) {
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(EVERY);
        }
        return true;
    }
}
