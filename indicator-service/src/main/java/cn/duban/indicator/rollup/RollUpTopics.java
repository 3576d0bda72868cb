package cn.duban.indicator.rollup;

import cn.duban.indicator.messages.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/// 主题就绪 — tells when the topics the roll-up reads are there, and lays out the internal one.
///
/// Submissions, register and definitions must have equally many partitions: a school's rows, its
/// profile and the formulas have to meet in one place.
@Component
class RollUpTopics {

    static final List<String> FACTS =
            List.of(Topics.SUBMISSIONS_NAME, Topics.REGISTER_NAME, Topics.DEFINITIONS_NAME);

    private static final Logger log = LoggerFactory.getLogger(RollUpTopics.class);
    private static final Duration BOUND = Duration.ofSeconds(5);

    private final KafkaAdmin admin;
    private volatile int partitions;

    RollUpTopics(KafkaAdmin admin) {
        this.admin = admin;
    }

    /// Partitions of the definitions topic; 0 until everything is there.
    int partitions() {
        return partitions;
    }

    boolean ready() {
        try (Admin broker = Admin.create(admin.getConfigurationProperties())) {
            Map<String, TopicDescription> found =
                    broker.describeTopics(
                                    List.of(
                                            Topics.SUBMISSIONS_NAME,
                                            Topics.REGISTER_NAME,
                                            Topics.FIGURES_NAME))
                            .allTopicNames()
                            .get(BOUND.toSeconds(), TimeUnit.SECONDS);
            int width = width(found, Topics.SUBMISSIONS_NAME);
            if (width != width(found, Topics.REGISTER_NAME)) {
                log.error("submissions and register must have equally many partitions");
                return false;
            }
            lay(broker, width);
            partitions = width;
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            log.info("the roll-up waits for its topics: {}", e.getMessage());
            return false;
        }
    }

    private static int width(Map<String, TopicDescription> found, String topic) {
        TopicDescription description = found.get(topic);
        return description == null ? 0 : description.partitions().size();
    }

    private static void lay(Admin broker, int width)
            throws InterruptedException, ExecutionException, TimeoutException {
        NewTopic definitions =
                new NewTopic(Topics.DEFINITIONS_NAME, width, (short) -1)
                        .configs(
                                Map.of(
                                        TopicConfig.CLEANUP_POLICY_CONFIG,
                                        TopicConfig.CLEANUP_POLICY_COMPACT));
        try {
            broker.createTopics(List.of(definitions))
                    .all()
                    .get(BOUND.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
