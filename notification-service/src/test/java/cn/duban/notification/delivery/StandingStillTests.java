package cn.duban.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.notification.delivery.Deliveries.Open;
import cn.duban.notification.delivery.Delivery.State;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StandingStillTests {
    private final AtomicLong nanos = new AtomicLong();
    private final StandingStill still = new StandingStill(Duration.ofSeconds(60), nanos::get);

    @Test
    void anothers_attempt_is_lost_only_after_it_stood_still_long_enough() {
        assertThat(still.isLost(sending("d", 1))).isFalse();
        nanos.set(Duration.ofSeconds(59).toNanos());
        assertThat(still.isLost(sending("d", 1))).isFalse();
        nanos.set(Duration.ofSeconds(61).toNanos());
        assertThat(still.isLost(sending("d", 1))).isTrue();
    }

    @Test
    void one_that_moved_meanwhile_is_watched_anew() {
        still.isLost(sending("d", 1));
        nanos.set(Duration.ofSeconds(61).toNanos());
        assertThat(still.isLost(sending("d", 3))).isFalse();
    }

    @Test
    void what_others_have_ended_is_forgotten() {
        still.isLost(sending("d", 1));
        still.isLost(sending("e", 1));
        still.keepOnly(Set.of("e"));
        assertThat(still.watched()).isEqualTo(1);
        nanos.set(Duration.ofSeconds(61).toNanos());
        assertThat(still.isLost(sending("d", 1))).isFalse();
        assertThat(still.isLost(sending("e", 1))).isTrue();
    }

    private static Open sending(String id, long version) {
        return new Open(id, version, "C-1", State.SENDING, "another", ADelivery.START);
    }
}
