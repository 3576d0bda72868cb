package cn.duban.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// 重试时刻表 — the ten steps of Standard Webhooks over some three days, each with a little jitter so
/// that receivers which were away are not all called in the same second.
final class RetrySchedule {
    static final List<Duration> STEPS =
            List.of(
                    Duration.ZERO,
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(5),
                    Duration.ofHours(10),
                    Duration.ofHours(14),
                    Duration.ofHours(20),
                    Duration.ofHours(24));

    /// At most this share of a step is added to it.
    static final double JITTER = 0.1;

    private static final Duration LONGEST_SPARED = Duration.ofHours(24);

    private RetrySchedule() {}

    /// When to try again after so many attempts, or nothing when the schedule is exhausted.
    ///
    /// @param spared how long the receiver asked to be left alone
    /// @param draw from 0 to 1
    static Optional<Instant> next(
            int attempts, Optional<Duration> spared, double draw, Instant now) {
        if (attempts >= STEPS.size()) {
            return Optional.empty();
        }
        Duration step = STEPS.get(attempts);
        Duration jitter = Duration.ofMillis((long) (step.toMillis() * JITTER * draw));
        Duration asked =
                spared.filter(s -> s.compareTo(LONGEST_SPARED) <= 0)
                        .orElse(spared.isPresent() ? LONGEST_SPARED : Duration.ZERO);
        Duration wait = step.plus(jitter);
        return Optional.of(now.plus(wait.compareTo(asked) < 0 ? asked : wait));
    }
}
