package cn.duban.benchmarks;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/// 所见 — when a unit was first seen to have a value; others wait for it.
final class Sightings {

    private static final long NANOS_PER_MILLI = 1_000_000L;

    private record Sight(String unit, BigDecimal value) {}

    private final Map<Sight, Long> seen = new HashMap<>();

    synchronized void saw(String unit, String value) {
        seen.putIfAbsent(sight(unit, new BigDecimal(value)), System.nanoTime());
        notifyAll();
    }

    /// The moment of the first sight, empty when it does not come in time.
    synchronized OptionalLong await(String unit, BigDecimal value, Duration patience)
            throws InterruptedException {
        Sight wanted = sight(unit, value);
        long end = System.nanoTime() + patience.toNanos();
        Long at = seen.get(wanted);
        while (at == null && System.nanoTime() < end) {
            wait(Math.max(1, (end - System.nanoTime()) / NANOS_PER_MILLI));
            at = seen.get(wanted);
        }
        return at == null ? OptionalLong.empty() : OptionalLong.of(at);
    }

    private static Sight sight(String unit, BigDecimal value) {
        return new Sight(unit, value.stripTrailingZeros());
    }
}
