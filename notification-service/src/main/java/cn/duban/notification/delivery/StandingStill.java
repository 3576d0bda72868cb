package cn.duban.notification.delivery;

import cn.duban.notification.delivery.Deliveries.Open;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// 停滞 — notices attempts of other instances that have not moved for longer than one can last, by
/// its own monotonic time and never by comparing two machines' clocks.
final class StandingStill {
    private final long after;
    private final LongSupplier nanoTime;
    private final Map<String, Sight> seen = new HashMap<>();

    StandingStill(Duration after, LongSupplier nanoTime) {
        this.after = after.toNanos();
        this.nanoTime = nanoTime;
    }

    private record Sight(@Nullable Long version, long since) {}

    /// @param delivery one that another instance is sending
    boolean isLost(Open delivery) {
        long now = nanoTime.getAsLong();
        Sight first = seen.get(delivery.id());
        if (first == null || !Objects.equals(first.version(), delivery.version())) {
            seen.put(delivery.id(), new Sight(delivery.version(), now));
            return false;
        }
        if (now - first.since() < after) {
            return false;
        }
        seen.remove(delivery.id());
        return true;
    }

    /// Forgets all others: they were moved since.
    void keepOnly(Set<String> sending) {
        seen.keySet().retainAll(sending);
    }

    int watched() {
        return seen.size();
    }
}
