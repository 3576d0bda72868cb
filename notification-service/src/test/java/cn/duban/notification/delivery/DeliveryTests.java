package cn.duban.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.duban.notification.channel.WebhookAnswer.Answered;
import cn.duban.notification.channel.WebhookAnswer.Unreached;
import cn.duban.notification.delivery.Delivery.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The schedule under a clock that the test moves itself.
class DeliveryTests {
    private static final Outcome AWAY = new Outcome.TryAgain("连接不上", Optional.empty());

    /// From the text of Standard Webhooks: immediately, 5 s, 5 min, 30 min, 2, 5, 10, 14, 20, 24 h.
    private static final List<Long> SECONDS =
            List.of(0L, 5L, 300L, 1800L, 7200L, 18000L, 36000L, 50400L, 72000L, 86400L);

    @Test
    void a_receiver_that_is_away_is_tried_ten_times_over_three_days_and_then_given_up() {
        List<Instant> tries = triesOfOneAway(0);
        assertThat(tries).hasSize(10);
        for (int i = 1; i < tries.size(); i++) {
            assertThat(Duration.between(tries.get(i - 1), tries.get(i)).toSeconds())
                    .isEqualTo(SECONDS.get(i));
        }
        double hours = Duration.between(tries.getFirst(), tries.getLast()).toSeconds() / 3600.0;
        assertThat(hours).isCloseTo(75.6, within(0.05));
        System.out.printf("N10 attempts=%d span_h=%.1f%n", tries.size(), hours);
    }

    @Test
    void jitter_only_adds_and_never_more_than_its_share() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            int attempts = 1 + random.nextInt(9);
            double draw = random.nextDouble();
            Duration wait =
                    Duration.between(
                            ADelivery.START,
                            RetrySchedule.next(attempts, Optional.empty(), draw, ADelivery.START)
                                    .orElseThrow());
            long step = SECONDS.get(attempts) * 1000;
            assertThat(wait.toMillis()).isBetween(step, (long) (step * (1 + RetrySchedule.JITTER)));
        }
    }

    @Test
    void a_receiver_that_asks_to_be_spared_is_spared_but_not_for_ever() {
        Optional<Instant> soon =
                RetrySchedule.next(1, Optional.of(Duration.ofMinutes(2)), 0, ADelivery.START);
        assertThat(soon).contains(ADelivery.START.plusSeconds(120));
        Optional<Instant> later =
                RetrySchedule.next(3, Optional.of(Duration.ofMinutes(2)), 0, ADelivery.START);
        assertThat(later).contains(ADelivery.START.plusSeconds(1800));
        Optional<Instant> capped =
                RetrySchedule.next(1, Optional.of(Duration.ofDays(900)), 0, ADelivery.START);
        assertThat(capped).contains(ADelivery.START.plus(Duration.ofHours(24)));
    }

    @Test
    void a_dead_delivery_is_replayed_from_the_first_step_under_the_same_event() {
        Delivery dead = lastOf(ADelivery.waiting());
        assertThat(dead.state()).isEqualTo(State.DEAD);
        assertThat(dead.open()).isFalse();
        Delivery again = dead.replayed(ADelivery.START);
        assertThat(again.state()).isEqualTo(State.WAITING);
        assertThat(again.event()).isEqualTo(dead.event());
        assertThat(again.log()).isEqualTo(dead.log());
        Delivery next = ADelivery.tried(again, AWAY, ADelivery.START, 0);
        assertThat(next.nextAttemptAt()).isEqualTo(ADelivery.START.plusSeconds(5));
    }

    @ParameterizedTest
    @CsvSource({
        "200, SUCCEEDED",
        "201, SUCCEEDED",
        "204, SUCCEEDED",
        "299, SUCCEEDED",
        "100, WAITING",
        "301, WAITING",
        "302, WAITING",
        "308, WAITING",
        "400, WAITING",
        "401, WAITING",
        "404, WAITING",
        "409, WAITING",
        "429, WAITING",
        "500, WAITING",
        "503, WAITING",
        "410, DEAD"
    })
    void only_a_two_hundred_is_a_success_and_only_gone_is_final(int status, State state) {
        Outcome outcome =
                Outcome.of(
                        new Answered(
                                status, "{\"errcode\":0}", Optional.empty(), Duration.ofMillis(3)));
        assertThat(ADelivery.tried(ADelivery.waiting(), outcome, ADelivery.START, 0).state())
                .isEqualTo(state);
        assertThat(outcome.text()).contains(Integer.toString(status));
    }

    @Test
    void no_answer_at_all_is_tried_again() {
        Outcome outcome = Outcome.of(new Unreached("超时没有回答", Duration.ofSeconds(15)));
        assertThat(ADelivery.tried(ADelivery.waiting(), outcome, ADelivery.START, 0).state())
                .isEqualTo(State.WAITING);
    }

    private static List<Instant> triesOfOneAway(double draw) {
        List<Instant> tries = new ArrayList<>();
        Delivery delivery = ADelivery.waiting();
        Instant now = ADelivery.START;
        while (delivery.open()) {
            tries.add(now);
            delivery = ADelivery.tried(delivery, AWAY, now, draw);
            Instant next = delivery.nextAttemptAt();
            now = next == null ? now : next;
        }
        return tries;
    }

    private static Delivery lastOf(Delivery delivery) {
        Delivery at = delivery;
        while (at.open()) {
            at = ADelivery.tried(at, AWAY, ADelivery.START, 0);
        }
        return at;
    }
}
