package cn.duban.benchmarks;

import java.time.Duration;
import java.util.function.LongSupplier;

/// 时限 — how long one phase of a measurement may take, from now on.
final class TimeBox {

    private final LongSupplier clock;
    private final long end;

    private TimeBox(Duration whole, LongSupplier clock) {
        this.clock = clock;
        this.end = clock.getAsLong() + whole.toNanos();
    }

    static TimeBox of(Duration whole) {
        return of(whole, System::nanoTime);
    }

    /// With a clock in nanoseconds of any origin.
    static TimeBox of(Duration whole, LongSupplier clock) {
        return new TimeBox(whole, clock);
    }

    boolean isOver() {
        return left().isZero();
    }

    Duration left() {
        return Duration.ofNanos(Math.max(0, end - clock.getAsLong()));
    }

    /// Whether something that takes so long still ends in time.
    boolean hasRoomFor(Duration work) {
        return left().compareTo(work) >= 0;
    }
}
