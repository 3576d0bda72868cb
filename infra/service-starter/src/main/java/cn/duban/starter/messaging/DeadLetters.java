package cn.duban.starter.messaging;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.KafkaHeaders;

/// 死信 — what this service could not digest, in the order it failed, kept until somebody decides.
///
/// The committed offset of the group `<service>.dead-letters` marks what has been decided;
/// everything behind it is the depth. The topic is made with the first letter; until then there is
/// none.
public final class DeadLetters {
    private static final Duration BOUND = Duration.ofSeconds(10);
    private static final Duration GLANCE = Duration.ofMillis(500);

    private final String service;
    private final ConsumerFactory<String, String> consumers;
    private final KafkaTemplate<String, String> sender;

    public DeadLetters(
            String service,
            ConsumerFactory<String, String> consumers,
            KafkaTemplate<String, String> sender) {
        this.service = service;
        this.consumers = consumers;
        this.sender = sender;
    }

    /// One record that failed, with where it came from and why it failed.
    public record DeadLetter(
            long offset, String topic, String key, String reason, @Nullable String value) {}

    public static String topicOf(String service) {
        return "duban." + service.replace("-service", "") + ".dead-letters";
    }

    public long depth() {
        try (Consumer<String, String> consumer = open()) {
            TopicPartition place = place();
            return isMade(consumer) ? end(consumer, place) - start(consumer, place) : 0;
        }
    }

    public List<DeadLetter> list(int most) {
        try (Consumer<String, String> consumer = open()) {
            return pending(consumer, most).stream().map(DeadLetters::describe).toList();
        }
    }

    /// Sends every pending record to its topic of origin again and marks it decided.
    public int replay(int most) {
        return decide(most, this::sendBack);
    }

    public int discard(int most) {
        return decide(most, _ -> {});
    }

    private interface Decision {
        void on(ConsumerRecord<String, String> letter) throws Exception;
    }

    private int decide(int most, Decision decision) {
        try (Consumer<String, String> consumer = open()) {
            List<ConsumerRecord<String, String>> letters = pending(consumer, most);
            for (ConsumerRecord<String, String> letter : letters) {
                try {
                    decision.on(letter);
                } catch (Exception e) {
                    throw new IllegalStateException("dead letter " + letter.offset(), e);
                }
                consumer.commitSync(
                        Map.of(place(), new OffsetAndMetadata(letter.offset() + 1)), BOUND);
            }
            return letters.size();
        }
    }

    private void sendBack(ConsumerRecord<String, String> letter) throws Exception {
        ProducerRecord<String, String> again =
                new ProducerRecord<>(
                        origin(letter), partition(letter), letter.key(), letter.value());
        again.headers().add("duban-replayed", service.getBytes(StandardCharsets.UTF_8));
        sender.send(again).get(BOUND.toSeconds(), TimeUnit.SECONDS);
    }

    private List<ConsumerRecord<String, String>> pending(
            Consumer<String, String> consumer, int most) {
        if (!isMade(consumer)) {
            return List.of();
        }
        TopicPartition place = place();
        consumer.assign(List.of(place));
        long end = end(consumer, place);
        consumer.seek(place, start(consumer, place));
        List<ConsumerRecord<String, String>> letters = new ArrayList<>();
        long patience = BOUND.dividedBy(GLANCE);
        for (long quiet = 0; letters.size() < most && consumer.position(place, BOUND) < end; ) {
            var found = consumer.poll(GLANCE).records(place);
            found.stream().limit(most - letters.size()).forEach(letters::add);
            quiet = found.isEmpty() ? quiet + 1 : 0;
            if (quiet >= patience) {
                throw new TimeoutException("no dead letter came in " + BOUND);
            }
        }
        return letters;
    }

    private Consumer<String, String> open() {
        return consumers.createConsumer(service + ".dead-letters", "dead-letters");
    }

    /// Whether anything ever failed, or somebody made the topic beforehand.
    private boolean isMade(Consumer<String, String> consumer) {
        return !consumer.partitionsFor(topicOf(service), BOUND).isEmpty();
    }

    private TopicPartition place() {
        return new TopicPartition(topicOf(service), 0);
    }

    private static long start(Consumer<String, String> consumer, TopicPartition place) {
        long first = consumer.beginningOffsets(List.of(place), BOUND).getOrDefault(place, 0L);
        OffsetAndMetadata decided = consumer.committed(Set.of(place), BOUND).get(place);
        return decided == null ? first : Math.max(first, decided.offset());
    }

    private static long end(Consumer<String, String> consumer, TopicPartition place) {
        return consumer.endOffsets(List.of(place), BOUND).getOrDefault(place, 0L);
    }

    private static DeadLetter describe(ConsumerRecord<String, String> letter) {
        return new DeadLetter(
                letter.offset(),
                origin(letter),
                String.valueOf(letter.key()),
                header(letter, KafkaHeaders.DLT_EXCEPTION_CAUSE_FQCN, "")
                        + " "
                        + header(letter, KafkaHeaders.DLT_EXCEPTION_MESSAGE, ""),
                letter.value());
    }

    private static String origin(ConsumerRecord<String, String> letter) {
        return header(letter, KafkaHeaders.DLT_ORIGINAL_TOPIC, letter.topic());
    }

    /// Where it failed: some topics are written to every partition, whatever the key.
    private static @Nullable Integer partition(ConsumerRecord<String, String> letter) {
        Header header = letter.headers().lastHeader(KafkaHeaders.DLT_ORIGINAL_PARTITION);
        return header == null || header.value().length != Integer.BYTES
                ? null
                : ByteBuffer.wrap(header.value()).getInt();
    }

    private static String header(
            ConsumerRecord<String, String> letter, String name, String otherwise) {
        Header header = letter.headers().lastHeader(name);
        return header == null ? otherwise : new String(header.value(), StandardCharsets.UTF_8);
    }
}
