package cn.duban.indicator.submission;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// 回执号 — `R` and a UUIDv7 whose first 64 bits only rise: the order of receipts is the order of
/// their numbers.
///
/// - Twelve bits count within a millisecond, so two receipts of one instance never tie.
/// - The first number after a start follows the highest stored one, and numbers heard from
///   elsewhere push the own ones forward: a clock that was set back still numbers a correction
///   after what it corrects. Between instances the order is that of their clocks until they have
///   heard each other.
public final class ReceiptNumbers {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int COUNTER_BITS = 12;
    private static final long COUNTER_MASK = (1L << COUNTER_BITS) - 1;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final Clock clock;
    private final Supplier<Optional<String>> highestStored;
    private final AtomicLong last = new AtomicLong();
    private volatile boolean seeded;

    ReceiptNumbers(Clock clock, Supplier<Optional<String>> highestStored) {
        this.clock = clock;
        this.highestStored = highestStored;
    }

    String next() {
        if (!seeded) {
            highestStored.get().ifPresent(this::heard);
            seeded = true;
        }
        long now = clock.millis() << COUNTER_BITS;
        long tick = last.updateAndGet(before -> Math.max(before + 1, now));
        long high = (tick >>> COUNTER_BITS) << 16 | VERSION_7 | (tick & COUNTER_MASK);
        long low = VARIANT | (RANDOM.nextLong() >>> 2);
        return "R" + new UUID(high, low);
    }

    void heard(String number) {
        long tick = tickOf(number);
        last.updateAndGet(before -> Math.max(before, tick));
    }

    /// The rising part of a number, for guarding a read model.
    static long tickOf(String number) {
        long high = UUID.fromString(number.substring(1)).getMostSignificantBits();
        return (high >>> 16) << COUNTER_BITS | (high & COUNTER_MASK);
    }
}
