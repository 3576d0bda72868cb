package cn.duban.local.broker;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// 主题清单 — the topics of `infra/kafka/topics.yaml`, packaged with this module.
public record TopicList(
        int partitions,
        @JsonProperty("local-partitions") int localPartitions,
        @JsonProperty("dead-letter-retention-days") int deadLetterRetentionDays,
        @JsonProperty("dead-letters") List<String> deadLetters,
        List<Topic> topics) {

    private static final short BROKER_DEFAULT = -1;

    /// What a record means decides how long it lives.
    public enum Kind {
        STATE,
        LOG,
        EVENTS
    }

    /// One topic and its single writer.
    public record Topic(
            String name,
            Kind kind,
            String writer,
            @JsonProperty("retention-days") Optional<Integer> retentionDays) {

        Map<String, String> settings() {
            return switch (kind) {
                case STATE ->
                        Map.of("cleanup.policy", "compact", "min.cleanable.dirty.ratio", "0.1");
                case LOG -> Map.of("cleanup.policy", "delete", "retention.ms", "-1");
                case EVENTS -> keptFor(retentionDays.orElseThrow());
            };
        }
    }

    public TopicList {
        topics = List.copyOf(topics);
        deadLetters = List.copyOf(deadLetters);
    }

    /// The list every environment is created from.
    public static TopicList packaged() {
        try (InputStream yaml = TopicList.class.getResourceAsStream("/kafka/topics.yaml")) {
            return read(Objects.requireNonNull(yaml, "topics.yaml is not packaged"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static TopicList read(InputStream yaml) {
        return YAMLMapper.builder()
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .build()
                .readValue(yaml, TopicList.class);
    }

    /// Every topic with `partitionsEach`, and the dead letters of every service in one partition
    /// each.
    List<NewTopic> toCreate(int partitionsEach) {
        return Stream.concat(
                        topics.stream().map(topic -> main(topic, partitionsEach)),
                        deadLetters.stream().map(this::deadLettersOf))
                .toList();
    }

    private static NewTopic main(Topic topic, int partitionsEach) {
        return new NewTopic(topic.name(), partitionsEach, BROKER_DEFAULT).configs(topic.settings());
    }

    private NewTopic deadLettersOf(String area) {
        return new NewTopic("duban." + area + ".dead-letters", 1, BROKER_DEFAULT)
                .configs(keptFor(deadLetterRetentionDays));
    }

    private static Map<String, String> keptFor(int days) {
        String millis = String.format(Locale.ROOT, "%d", days * 86_400_000L);
        return Map.of("cleanup.policy", "delete", "retention.ms", millis);
    }
}
