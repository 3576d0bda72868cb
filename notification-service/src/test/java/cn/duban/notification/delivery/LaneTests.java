package cn.duban.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.notification.delivery.Lane.Due;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LaneTests {
    private static final Instant NOW = ADelivery.START;
    private final Lane lane = new Lane("C-1", Duration.ofHours(1));

    @Test
    void the_earliest_due_comes_first_and_nothing_before_its_time() {
        lane.add(new Due("later", "C-1", NOW.plusSeconds(5)));
        lane.add(new Due("now", "C-1", NOW));
        assertThat(lane.next(NOW)).map(Due::delivery).contains("now");
        assertThat(lane.next(NOW)).isEmpty();
        assertThat(lane.next(NOW.plusSeconds(5))).map(Due::delivery).contains("later");
    }

    @Test
    void a_receiver_never_holds_more_than_two_attempts() {
        for (int i = 0; i < 3; i++) {
            lane.add(new Due("d" + i, "C-1", NOW));
        }
        assertThat(lane.next(NOW)).isPresent();
        assertThat(lane.next(NOW)).isPresent();
        assertThat(lane.next(NOW)).isEmpty();
        lane.done(true, Duration.ofMillis(1));
        assertThat(lane.next(NOW)).isPresent();
    }

    @Test
    void a_receiver_that_keeps_failing_is_left_alone() {
        for (int i = 0; i < 4; i++) {
            lane.add(new Due("d" + i, "C-1", NOW));
        }
        for (int i = 0; i < 3; i++) {
            assertThat(lane.next(NOW)).isPresent();
            lane.done(false, Duration.ofMillis(1));
        }
        assertThat(lane.next(NOW)).isEmpty();
    }

    @Test
    void an_attempt_that_sent_nothing_says_nothing_about_the_receiver() {
        for (int i = 0; i < 9; i++) {
            lane.add(new Due("d" + i, "C-1", NOW));
            assertThat(lane.next(NOW)).isPresent();
            lane.spared();
        }
    }

    @Test
    void a_lane_is_only_a_reminder_and_takes_no_more_than_it_can_hold() {
        for (int i = 0; i < Lane.MOST; i++) {
            assertThat(lane.add(new Due("d" + i, "C-1", NOW))).isTrue();
        }
        assertThat(lane.add(new Due("one more", "C-1", NOW))).isFalse();
    }
}
