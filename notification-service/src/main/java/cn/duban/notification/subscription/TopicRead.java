package cn.duban.notification.subscription;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/// 读到哪里 — whether this service has read all that was said of something until now.
@Component
class TopicRead {
    private static final Duration BOUND = Duration.ofSeconds(3);

    private final ConsumerFactory<String, String> consumers;

    TopicRead(ConsumerFactory<String, String> consumers) {
        this.consumers = consumers;
    }

    /// Nobody knows without a broker: then it is not.
    boolean isToTheEnd(String topic, String group) {
        try (Consumer<String, String> asking = consumers.createConsumer(group, "asking")) {
            Set<TopicPartition> places =
                    asking.partitionsFor(topic, BOUND).stream()
                            .map(p -> new TopicPartition(topic, p.partition()))
                            .collect(Collectors.toSet());
            Map<TopicPartition, Long> begins = asking.beginningOffsets(places, BOUND);
            Map<TopicPartition, Long> ends = asking.endOffsets(places, BOUND);
            Map<TopicPartition, OffsetAndMetadata> read = asking.committed(places, BOUND);
            return places.stream()
                    .allMatch(place -> {
                        OffsetAndMetadata next = read.get(place);
                        long done = next == null ? begins.getOrDefault(place, 0L) : next.offset();
                        return done >= ends.getOrDefault(place, 0L);
                    });
        } catch (KafkaException away) {
            return false;
        }
    }
}
