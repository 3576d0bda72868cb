package cn.duban.plan.board;

import cn.duban.plan.events.PlanEvent.CommitmentAssessed;
import cn.duban.starter.messaging.CloudEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/// 灯板 — the newest row of every commitment, filled by replaying this service's own state topic.
///
/// Every instance reads all of it under a name of its own, so a viewer sees every change wherever
/// it was derived.
@Component
class LightBoard {
    private static final String ASSESSED = "cn.duban.plan.commitment-assessed.v1";

    private final Map<String, Shown> rows = new ConcurrentHashMap<>();
    private final List<Consumer<Shown>> watchers = new CopyOnWriteArrayList<>();

    /// A row, the moment it was derived at (by which a viewer resumes) and its goal as a number.
    record Shown(LightRow row, long at, @Nullable String goal) {}

    @KafkaListener(
            id = "plan.board",
            groupId = "plan.board-${random.uuid}",
            topics = "duban.plan.commitments")
    void on(CloudEvent event) {
        if (!event.type().equals(ASSESSED)) {
            return;
        }
        CommitmentAssessed state = event.dataAs(CommitmentAssessed.class);
        Shown shown =
                new Shown(
                        LightRow.of(state, event.version()),
                        event.time().toInstant().toEpochMilli(),
                        state.target().value());
        Shown kept =
                rows.merge(
                        state.commitment(),
                        shown,
                        (a, b) -> b.row().version() > a.row().version() ? b : a);
        if (kept.equals(shown)) {
            watchers.forEach(w -> w.accept(shown));
        }
    }

    Collection<Shown> rows() {
        return rows.values();
    }

    /// Calls back with every row that is new from now on.
    void watch(Consumer<Shown> watcher) {
        watchers.add(watcher);
    }
}
