package cn.duban.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.notification.channel.Channel.Kind;
import cn.duban.notification.delivery.Deliveries.Open;
import cn.duban.notification.delivery.Delivery.State;
import cn.duban.starter.messaging.Events;
import cn.duban.starter.test.MemoryStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Two instances and one store: who may send what.
class ClaimingTests {
    private static final Instant NOW = ADelivery.START;

    private final MemoryStore store = MemoryStore.start();
    private final Deliveries deliveries =
            new Deliveries(
                    store.template(),
                    new Events("notification-service", Clock.systemUTC(), () -> null));

    @AfterEach
    void stop() {
        store.close();
    }

    @Test
    void what_one_instance_is_sending_no_other_takes_though_it_is_due() {
        deliveries.add(waiting("d", NOW));

        assertThat(deliveries.claim("d", "a", NOW)).isPresent();
        assertThat(deliveries.claim("d", "b", NOW)).isEmpty();
    }

    @Test
    void an_instance_that_comes_back_goes_on_with_its_own() {
        deliveries.add(waiting("d", NOW));
        deliveries.claim("d", "a", NOW);

        assertThat(deliveries.claim("d", "a", NOW)).isPresent();
    }

    @Test
    void what_a_lost_sender_left_is_set_free_and_then_anybodys() {
        deliveries.add(waiting("d", NOW));
        Delivery overtaken = deliveries.claim("d", "a", NOW).orElseThrow();

        assertThat(deliveries.free(due(NOW).getFirst())).isTrue();
        Delivery next = deliveries.claim("d", "b", NOW).orElseThrow();

        assertThat(next.sender()).isEqualTo("b");
        assertThat(next.attempts()).isZero();
        assertThat(deliveries.save(overtaken.dead("too late"))).isEmpty();
    }

    @Test
    void what_moved_meanwhile_is_not_set_free() {
        deliveries.add(waiting("d", NOW));
        deliveries.claim("d", "a", NOW);
        Open seen = due(NOW).getFirst();
        Delivery sending = deliveries.find("d").orElseThrow();
        Outcome away = new Outcome.TryAgain("连接不上", Optional.empty());
        deliveries.save(ADelivery.tried(sending, away, NOW, 0));

        assertThat(deliveries.free(seen)).isFalse();
        assertThat(deliveries.find("d").orElseThrow().attempts()).isEqualTo(1);
    }

    @Test
    void what_is_due_is_read_soonest_first_and_nothing_that_is_over_or_far_off() {
        deliveries.add(waiting("later", NOW.plusSeconds(50)));
        deliveries.add(waiting("sooner", NOW.minusSeconds(50)));
        deliveries.add(waiting("far", NOW.plusSeconds(500)));
        deliveries.add(waiting("over", NOW).dead("given up"));

        assertThat(due(NOW.plusSeconds(60)))
                .extracting(Open::id)
                .containsExactly("sooner", "later");
    }

    @Test
    void more_than_one_piece_of_deliveries_is_read_whole() {
        for (int i = 0; i < 2500; i++) {
            deliveries.add(waiting("d" + i, NOW));
        }
        assertThat(due(NOW)).hasSize(2500).extracting(Open::channel).containsOnly("C-1");
    }

    private List<Open> due(Instant then) {
        try (Stream<Open> due = deliveries.dueBy(then)) {
            return due.toList();
        }
    }

    private static Delivery waiting(String id, Instant at) {
        return new Delivery(
                id,
                null,
                "e-" + id,
                "cn.duban.plan.light-changed.v1",
                "S-1",
                "C-1",
                Kind.WEBHOOK,
                "{}",
                State.WAITING,
                true,
                0,
                at,
                null,
                List.of(),
                null,
                NOW,
                List.of());
    }
}
