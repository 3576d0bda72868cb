package cn.duban.local.broker;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;

/// 建主题 — adds the topics a cluster lacks.
///
/// - An existing topic is left exactly as it is: growing one would move keys to other partitions.
public final class Topics {

    private static final int PATIENCE_SECONDS = 60;

    private Topics() {}

    /// Creates what is missing and says how many topics of the list are there now.
    public static int ensure(String bootstrapServers, TopicList list, int partitions)
            throws InterruptedException, TimeoutException {
        Map<String, Object> settings =
                Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        try (Admin admin = Admin.create(settings)) {
            List<NewTopic> wanted = list.toCreate(partitions);
            Set<String> present =
                    admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            create(admin, wanted.stream().filter(t -> !present.contains(t.name())).toList());
            return wanted.size();
        } catch (ExecutionException refused) {
            throw said(refused.getCause());
        }
    }

    private static IllegalStateException said(@Nullable Throwable why) throws TimeoutException {
        if (why instanceof org.apache.kafka.common.errors.TimeoutException silent) {
            throw new TimeoutException(silent.getMessage());
        }
        return new IllegalStateException("topics could not be created: " + why, why);
    }

    private static void create(Admin admin, List<NewTopic> missing)
            throws InterruptedException, TimeoutException, ExecutionException {
        for (var outcome : admin.createTopics(missing).values().values()) {
            try {
                outcome.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException refused) {
                if (!(refused.getCause() instanceof TopicExistsException)) {
                    throw refused;
                }
            }
        }
    }
}
