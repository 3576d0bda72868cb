package cn.duban.plan.supervision.data;

import cn.duban.plan.supervision.calendar.WorkCalendars;
import cn.duban.plan.supervision.matter.MatterNumbers;
import cn.duban.plan.supervision.matter.Matters;
import cn.duban.plan.supervision.matter.Telling;
import cn.duban.plan.supervision.policy.Policies;
import cn.duban.plan.tracking.TrackedCommitments;
import cn.duban.starter.messaging.Events;
import java.time.Clock;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.repository.support.MongoRepositoryFactory;

/// One instance of the service that follows lights over a store.
final class AFollower {
    private AFollower() {}

    static FollowingLights over(MongoTemplate template, Clock clock) {
        return new FollowingLights(
                new LightWatches(template),
                opening(template, clock),
                new Policies(template),
                new WorkCalendars(template),
                clock);
    }

    static OpeningByData opening(MongoTemplate template, Clock clock) {
        var tracked = new MongoRepositoryFactory(template).getRepository(TrackedCommitments.class);
        return new OpeningByData(
                new Matters(template, new MatterNumbers(template)),
                new Lights(tracked),
                new Policies(template),
                new WorkCalendars(template),
                new Telling(new Events("plan-service", clock, () -> null)),
                clock);
    }
}
