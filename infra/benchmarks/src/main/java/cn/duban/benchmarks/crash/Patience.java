package cn.duban.benchmarks.crash;

import java.time.Duration;

/// 耐心 — how a client waits before it sends again, and when it gives up on one push.
///
/// @param first pause after the first silence; each further one is twice as long
/// @param longest no pause is longer, unless the suite asks for it
/// @param total of one push; a suite that stays away longer has failed
public record Patience(Duration first, Duration longest, Duration total) {

    /// For a suite whose processes are killed and come back.
    public static Patience ofClient() {
        return new Patience(Duration.ofMillis(20), Duration.ofSeconds(1), Duration.ofMinutes(3));
    }

    Duration after(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(longest) < 0 ? twice : longest;
    }
}
