package cn.duban.local.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TopicListTests {

    private final TopicList list = TopicList.packaged();

    private final Map<String, NewTopic> topics =
            list.toCreate(list.partitions()).stream()
                    .collect(Collectors.toMap(NewTopic::name, topic -> topic));

    @Test
    void every_service_has_one_topic_of_dead_letters_with_one_partition() {
        assertThat(topics).hasSize(list.topics().size() + 5);
        for (String area :
                new String[] {"school", "indicator", "plan", "notification", "gateway"}) {
            NewTopic letters = topic("duban." + area + ".dead-letters");
            assertThat(letters.numPartitions()).isEqualTo(1);
            assertThat(letters.configs()).containsEntry("retention.ms", "2592000000");
        }
    }

    @Test
    void state_is_compacted_and_never_expires() {
        NewTopic figures = topic("duban.indicator.figures");
        assertThat(figures.numPartitions()).isEqualTo(12);
        assertThat(figures.configs())
                .containsEntry("cleanup.policy", "compact")
                .doesNotContainKey("retention.ms");
    }

    @Test
    void the_log_of_submissions_never_expires() {
        assertThat(topic("duban.indicator.submissions").configs())
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "-1");
    }

    @Test
    void every_topic_names_its_one_writer() {
        assertThat(list.topics())
                .allSatisfy(topic -> assertThat(topic.writer()).matches(".+-service|gateway"));
    }

    private NewTopic topic(String name) {
        return Objects.requireNonNull(topics.get(name), name);
    }
}
