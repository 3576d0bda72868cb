package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.events.PlanEvent;
import cn.duban.plan.events.PlanEvent.CommitmentAssessed;
import cn.duban.plan.events.PlanEvent.CommitmentDropped;
import cn.duban.plan.events.PlanEvent.LightChanged;
import cn.duban.plan.events.PlanEvent.MatterMoved;
import cn.duban.plan.events.PlanEvent.MatterReminded;
import cn.duban.plan.events.PlanEvent.PlanConfirmed;
import cn.duban.plan.events.Topics;
import cn.duban.starter.messaging.CloudEvent;
import cn.duban.starter.messaging.Events;
import cn.duban.starter.messaging.Topic;
import cn.duban.starter.outbox.PendingEvent;
import cn.duban.starter.test.Contracts;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/// What we say, as the contract files have it; what we hear is tested beside each listener.
class ContractTests {
    private final Events events = new Events("plan-service", Clock.systemUTC(), () -> null);

    @Test
    void a_confirmed_plan_is_told_as_agreed() {
        PlanConfirmed said = example(Topics.NEWS, "plan.plan-confirmed.v1", PlanConfirmed.class);
        follows(Topics.NEWS, said, "plan.plan-confirmed.v1");
    }

    @Test
    void an_assessed_commitment_is_told_as_agreed() {
        String type = "plan.commitment-assessed.v1";
        CommitmentAssessed said = example(Topics.COMMITMENTS, type, CommitmentAssessed.class);
        follows(Topics.COMMITMENTS, said, type);
    }

    @Test
    void a_dropped_commitment_is_told_as_agreed() {
        String type = "plan.commitment-dropped.v1";
        CommitmentDropped said = example(Topics.COMMITMENTS, type, CommitmentDropped.class);
        follows(Topics.COMMITMENTS, said, type);
    }

    @Test
    void a_changed_light_is_told_as_agreed() {
        LightChanged said = example(Topics.NEWS, "plan.light-changed.v1", LightChanged.class);
        follows(Topics.NEWS, said, "plan.light-changed.v1");
    }

    @Test
    void a_moved_matter_is_told_as_agreed() {
        MatterMoved said = example(Topics.NEWS, "plan.matter-moved.v1", MatterMoved.class);
        follows(Topics.NEWS, said, "plan.matter-moved.v1");
    }

    @Test
    void a_reminder_is_told_as_agreed() {
        MatterReminded said = example(Topics.NEWS, "plan.matter-reminded.v1", MatterReminded.class);
        follows(Topics.NEWS, said, "plan.matter-reminded.v1");
    }

    private static <T extends PlanEvent> T example(
            Topic<? super T> topic, String type, Class<T> words) {
        CloudEvent event = Contracts.example(topic.name(), type);
        assertThat(event.type()).isEqualTo("cn.duban." + type);
        return event.dataAs(words);
    }

    private <T> void follows(Topic<? super T> topic, T said, String type) {
        PendingEvent rendered = events.pending(new Topic<T>(topic.name()), "k", "s", 7, said);
        Contracts.assertFollows(rendered);
        Contracts.assertSameData(topic.name(), type, rendered);
    }
}
