package cn.duban.starter.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.kafka.core.KafkaTemplate;

/// What an old holder handed over in its last moment is out before another one begins.
class TakingOverTests {
    @Test
    void a_successor_waits_longer_than_anything_of_the_old_holder_can_still_arrive() {
        Duration lastWord =
                Duration.ofNanos(Lease.VALID_FOR)
                        .plus(ofProducer("max.block.ms"))
                        .plus(ofProducer("delivery.timeout.ms"));
        assertThat(Duration.ofNanos(Lease.TAKE_OVER_AFTER)).isGreaterThan(lastWord);
    }

    @Test
    void a_lease_that_runs_out_in_the_middle_of_a_document_ends_its_sending() throws Exception {
        List<String> said = new ArrayList<>();
        AtomicInteger left = new AtomicInteger(1);
        EventSender sender = new EventSender(new KafkaTemplate<>(() -> keeping(said)), 1000);
        var ref = new DocumentRef("receipts", "r");

        sender.send(
                new Outbox.Pending(ref, List.of(event("e1"), event("e2"))),
                () -> left.getAndDecrement() > 0);

        assertThat(said).containsExactly("e1");
        assertThat(sender.awaitSent()).containsEntry(ref, List.of("e1"));
    }

    private static MockProducer<String, String> keeping(List<String> said) {
        return new MockProducer<>(true, null, new StringSerializer(), new StringSerializer()) {
            @Override
            public void close(Duration timeout) {
                history().forEach(sent -> said.add(sent.value()));
            }
        };
    }

    private static Document event(String id) {
        return new Document("id", id)
                .append("topic", "duban.sample.notes")
                .append("key", "r")
                .append("body", id);
    }

    private static Duration ofProducer(String setting) {
        YamlPropertiesFactoryBean defaults = new YamlPropertiesFactoryBean();
        defaults.setResources(new ClassPathResource("duban-defaults.yaml"));
        Properties all = Objects.requireNonNull(defaults.getObject());
        Object millis = all.get("spring.kafka.producer.properties." + setting);
        return Duration.ofMillis(Long.parseLong(String.valueOf(millis)));
    }
}
