package cn.duban.plan.board;

import cn.duban.plan.events.PlanEvent.CommitmentAssessed;
import cn.duban.plan.events.PlanEvent.CommitmentDropped;
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

/// 灯板 — the newest row of every commitment that was not dropped, filled by replaying this service's
/// own state topic.
///
/// Every instance reads all of it under a name of its own, so a viewer sees every change wherever
/// it was derived.
@Component
class LightBoard {
    private static final String ASSESSED = "cn.duban.plan.commitment-assessed.v1";
    private static final String DROPPED = "cn.duban.plan.commitment-dropped.v1";

    private final Map<String, Seen> newest = new ConcurrentHashMap<>();
    private final List<Consumer<Seen>> watchers = new CopyOnWriteArrayList<>();

    /// What the board knows of a commitment, and the moment it learnt it by, from which a viewer
    /// resumes.
    sealed interface Seen {
        String commitment();

        long version();

        long at();
    }

    /// A row, and its goal as a number.
    record Shown(LightRow row, long at, @Nullable String goal) implements Seen {
        @Override
        public String commitment() {
            return row.commitment();
        }

        @Override
        public long version() {
            return row.version();
        }
    }

    /// 已移出: it has no row any more.
    record Gone(String commitment, long version, long at, String plan, String reason)
            implements Seen {}

    @KafkaListener(
            id = "plan.board",
            groupId = "plan.board-${random.uuid}",
            topics = "duban.plan.commitments")
    void on(CloudEvent event) {
        switch (event.type()) {
            case ASSESSED -> see(shown(event));
            case DROPPED -> see(gone(event));
            default -> {}
        }
    }

    private void see(Seen seen) {
        Seen kept =
                newest.merge(seen.commitment(), seen, (a, b) -> b.version() > a.version() ? b : a);
        if (kept.equals(seen)) {
            watchers.forEach(w -> w.accept(seen));
        }
    }

    private static Shown shown(CloudEvent event) {
        CommitmentAssessed state = event.dataAs(CommitmentAssessed.class);
        return new Shown(
                LightRow.of(state, event.version()), millis(event), state.target().value());
    }

    private static Gone gone(CloudEvent event) {
        CommitmentDropped state = event.dataAs(CommitmentDropped.class);
        return new Gone(
                state.commitment(), event.version(), millis(event), state.plan(), state.reason());
    }

    private static long millis(CloudEvent event) {
        return event.time().toInstant().toEpochMilli();
    }

    /// The rows there are, without those that were dropped.
    Collection<Shown> rows() {
        return newest.values().stream()
                .filter(Shown.class::isInstance)
                .map(Shown.class::cast)
                .toList();
    }

    /// Everything known, with what is gone.
    Collection<Seen> all() {
        return newest.values();
    }

    /// Calls back with everything that is new from now on.
    void watch(Consumer<Seen> watcher) {
        watchers.add(watcher);
    }
}
