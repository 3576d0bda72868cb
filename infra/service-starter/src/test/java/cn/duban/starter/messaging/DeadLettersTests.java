package cn.duban.starter.messaging;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.internals.AutoOffsetResetStrategy;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

class DeadLettersTests {
    private static final TopicPartition PLACE =
            new TopicPartition(DeadLetters.topicOf("sample-service"), 0);

    @Test
    @Timeout(20)
    void a_broker_that_dies_in_the_middle_of_reading_is_not_waited_for_without_end() {
        DeadLetters letters =
                new DeadLetters("sample-service", silentConsumers(), new KafkaTemplate<>(nobody()));
        assertThatThrownBy(() -> letters.list(10)).isInstanceOf(TimeoutException.class);
    }

    /// Promises two letters and gives none.
    private static DefaultKafkaConsumerFactory<String, String> silentConsumers() {
        return new DefaultKafkaConsumerFactory<>(Map.of()) {
            @Override
            public Consumer<String, String> createConsumer(
                    @Nullable String groupId, @Nullable String clientIdSuffix) {
                return silent();
            }
        };
    }

    private static MockConsumer<String, String> silent() {
        String earliest = AutoOffsetResetStrategy.EARLIEST.name();
        MockConsumer<String, String> silent = new MockConsumer<>(earliest);
        Node gone = new Node(1, "127.0.0.1", 9);
        Node[] none = {};
        silent.updatePartitions(
                PLACE.topic(),
                List.of(new PartitionInfo(PLACE.topic(), PLACE.partition(), gone, none, none)));
        silent.updateBeginningOffsets(Map.of(PLACE, 0L));
        silent.updateEndOffsets(Map.of(PLACE, 2L));
        return silent;
    }

    private static DefaultKafkaProducerFactory<String, String> nobody() {
        return new DefaultKafkaProducerFactory<>(
                Map.of("bootstrap.servers", "127.0.0.1:9"),
                new StringSerializer(),
                new StringSerializer());
    }
}
