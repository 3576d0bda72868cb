package cn.duban.notification.subscription;

import cn.duban.starter.messaging.CloudEvent;
import cn.duban.starter.projection.Projections;
import cn.duban.starter.projection.Versioned;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// 计划名录 — which plans there are, learnt from the state of their commitments.
@Component
class KnownPlans implements Roll {
    private static final String GROUP = "notification.plans";
    private static final String TOPIC = "duban.plan.commitments";
    private static final About ABOUT =
            new About("/plans", "unknown-plan", "计划", "全部计划见 GET /api/v1/plans。", TOPIC, GROUP);

    private final Projections projections;
    private final MongoTemplate store;
    private final Set<String> plans = new ConcurrentSkipListSet<>();

    KnownPlans(Projections projections, MongoTemplate store) {
        this.projections = projections;
        this.store = store;
    }

    @Document("planNames")
    record PlanCopy(@Id String id, long version) implements Versioned {}

    record CommitmentState(String plan) {}

    @KafkaListener(id = GROUP, topics = TOPIC)
    void on(CloudEvent event) {
        String plan = event.dataAs(CommitmentState.class).plan();
        if (!plans.contains(plan)) {
            projections.put(new PlanCopy(plan, event.version()));
            plans.add(plan);
        }
    }

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    @Scheduled(fixedDelayString = "${duban.units.refresh:15s}")
    public void reread() {
        store.findAll(PlanCopy.class).forEach(copy -> plans.add(copy.id()));
    }

    @Override
    public Collection<String> known() {
        return Set.copyOf(plans);
    }

    /// A draft has its plan's number already: who subscribes before it is confirmed misses nothing.
    @Override
    public boolean mayComeLater() {
        return true;
    }
}
