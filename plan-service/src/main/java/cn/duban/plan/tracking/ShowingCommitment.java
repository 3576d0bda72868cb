package cn.duban.plan.tracking;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import cn.duban.plan.commitment.Amendment;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// 打开承诺 — a commitment as a reader sees it, with what is proposed of it and not yet decided.
@Component
class ShowingCommitment {
    private final MongoOperations store;
    private final ComparingCurves curves;
    private final Clock clock;

    ShowingCommitment(MongoOperations store, ComparingCurves curves, Clock clock) {
        this.store = store;
        this.curves = curves;
        this.clock = clock;
    }

    /// As much of a plan as its amendments; never written here.
    @Document("plans")
    record Amended(@Id String id, @Nullable Reviewed reviewed) {}

    record Reviewed(@Nullable List<Amendment> amendments) {}

    CommitmentView of(Tracked tracked) {
        Promise promise = tracked.promise();
        List<Amendment> open =
                amendments(promise.plan()).stream()
                        .filter(a -> a.state() == Amendment.State.PROPOSED)
                        .filter(a -> a.after().id().equals(tracked.id()))
                        .toList();
        Map<Integer, String> easier = curves.easierDays(tracked, open);
        List<Awaiting> awaiting =
                open.stream().map(a -> Awaiting.of(a, promise.year(), easier.get(a.no()))).toList();
        return CommitmentView.of(tracked, awaiting, LocalDate.now(clock));
    }

    private List<Amendment> amendments(String plan) {
        Query ofPlan = Query.query(where("_id").is(plan));
        ofPlan.fields().include("reviewed.amendments");
        return Optional.ofNullable(store.findOne(ofPlan, Amended.class))
                .map(Amended::reviewed)
                .map(Reviewed::amendments)
                .orElse(List.of());
    }
}
