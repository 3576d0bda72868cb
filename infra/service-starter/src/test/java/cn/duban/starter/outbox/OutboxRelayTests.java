package cn.duban.starter.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.MemoryStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

class OutboxRelayTests {
    @Test
    void a_document_that_already_waits_does_not_wait_twice_however_often_the_sweep_finds_it() {
        try (MemoryStore store = MemoryStore.start()) {
            OutboxRelay relay = relay(store, 100);
            for (int sweep = 0; sweep < 1000; sweep++) {
                relay.wake(new DocumentRef("receipts", "a"));
                relay.wake(new DocumentRef("receipts", "b"));
            }
            assertThat(relay.waiting()).isEqualTo(2);
        }
    }

    @Test
    void more_than_the_queue_holds_is_left_to_the_sweep() {
        try (MemoryStore store = MemoryStore.start()) {
            OutboxRelay relay = relay(store, 3);
            for (int i = 0; i < 10; i++) {
                relay.wake(new DocumentRef("receipts", "r" + i));
            }
            assertThat(relay.waiting()).isEqualTo(3);
        }
    }

    /// Not started, and never sending.
    private static OutboxRelay relay(MemoryStore store, int queue) {
        Map<String, Object> nowhere = Map.of("bootstrap.servers", "127.0.0.1:9");
        var producers =
                new DefaultKafkaProducerFactory<>(
                        nowhere, new StringSerializer(), new StringSerializer());
        return new OutboxRelay(
                new Outbox(store.template(), List.of("receipts")),
                new EventSender(new KafkaTemplate<>(producers), 1),
                new Lease(store.template(), "test", System::nanoTime),
                new OutboxSettings(Duration.ofSeconds(1), queue, 10, "test"));
    }
}
