package cn.duban.notification.channel;

import java.time.Duration;
import java.util.Optional;

/// 对方的回答 — what one attempt brought back; the caller decides what it means.
public sealed interface WebhookAnswer {
    Duration took();

    /// There was an answer: its status, what was read of its body, and how long it asks to be
    /// spared.
    record Answered(int status, String body, Optional<Duration> retryAfter, Duration took)
            implements WebhookAnswer {}

    /// There was none: refused, unreachable, out of bounds or too slow.
    record Unreached(String reason, Duration took) implements WebhookAnswer {}
}
