package cn.duban.starter.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.starter.test.MemoryStore;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/// Every instance takes writes, so each knows how much lies pending, whoever relays.
class CountingPendingTests {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final MemoryStore store = MemoryStore.start();
    private final Outbox outbox = new Outbox(store.template(), List.of("receipts"));
    private final Lease lease = new Lease(store.template(), "this", () -> 0);
    private final OutboxRelay relay =
            new OutboxRelay(
                    outbox,
                    new EventSender(new KafkaTemplate<>(nowhere()), 1),
                    lease,
                    new OutboxSettings(Duration.ofMillis(50), 100, 2, "this"));

    @AfterEach
    void stop() {
        relay.stop();
        store.close();
    }

    @Test
    void an_instance_that_never_relayed_counts_what_the_others_left() {
        leaseOf("another", 7);
        relay.start();
        await().atMost(SOON).until(() -> outbox.backlog().oldest() == null);

        leave("r1", "r2", "r3");

        await().atMost(SOON).until(() -> outbox.backlog().documents() == 3);
        assertThat(outbox.backlog().oldest()).isNotNull();
    }

    @Test
    void an_instance_that_relays_no_more_sees_the_pile_go() {
        relay.start();
        leave("r1", "r2", "r3");
        await().atMost(SOON).until(() -> outbox.backlog().documents() == 3);

        leaseOf("another", 1_000_000);
        await().atMost(SOON).until(() -> !lease.isValid());
        store.template().getCollection("receipts").deleteMany(new Document());

        await().atMost(SOON).until(() -> outbox.backlog().documents() == 0);
        assertThat(outbox.backlog().oldest()).isNull();
    }

    private void leave(String... ids) {
        for (String id : ids) {
            Document event = new Document("id", "e-" + id).append("at", new Date(1));
            event.append("topic", "duban.sample.notes").append("key", id).append("body", id);
            store.template()
                    .getCollection("receipts")
                    .insertOne(new Document("_id", id).append("pending", List.of(event)));
        }
    }

    private void leaseOf(String owner, long beat) {
        store.template()
                .save(
                        new Document("_id", "relay").append("owner", owner).append("beat", beat),
                        "outbox_lease");
    }

    private static DefaultKafkaProducerFactory<String, String> nowhere() {
        return new DefaultKafkaProducerFactory<>(
                Map.of("bootstrap.servers", "127.0.0.1:9", "max.block.ms", "50"),
                new StringSerializer(),
                new StringSerializer());
    }
}
