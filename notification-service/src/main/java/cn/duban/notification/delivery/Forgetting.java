package cn.duban.notification.delivery;

import cn.duban.notification.inbox.Inbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// 清理 — lets go of what has been kept long enough; open deliveries never.
@Component
class Forgetting {
    /// Longer than any topic keeps its events, so that none comes back unknown.
    private static final Duration SEEN_FOR = Duration.ofDays(60);

    private final Deliveries deliveries;
    private final SeenNews seen;
    private final Inbox inbox;
    private final DeliverySettings settings;
    private final Clock clock;

    Forgetting(
            Deliveries deliveries,
            SeenNews seen,
            Inbox inbox,
            DeliverySettings settings,
            Clock clock) {
        this.deliveries = deliveries;
        this.seen = seen;
        this.inbox = inbox;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT24H")
    void letGo() {
        Instant now = clock.instant();
        deliveries.forgetBefore(now.minus(settings.keepFor()));
        inbox.forgetBefore(now.minus(settings.keepFor()));
        seen.forgetBefore(now.minus(SEEN_FOR));
    }
}
