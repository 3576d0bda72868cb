package cn.duban.plan.tracking;

import cn.duban.plan.commitment.Plan;
import cn.duban.starter.outbox.Retrying;
import org.springframework.stereotype.Component;

/// 跟随调整 — a commitment that was amended is weighed against its new promise; one that was dropped is
/// weighed no more.
///
/// Its entries and the history of its colours stay.
@Component
public class FollowingAmendments {
    private final TrackedCommitments commitments;
    private final Assessing assessing;
    private final Dropping dropping;

    FollowingAmendments(TrackedCommitments commitments, Assessing assessing, Dropping dropping) {
        this.commitments = commitments;
        this.assessing = assessing;
        this.dropping = dropping;
    }

    public void follow(Plan plan, String commitment) {
        if (!plan.commitment(commitment).isTracked()) {
            dropping.follow(plan);
            return;
        }
        Promise promise = Promise.of(plan, plan.commitment(commitment));
        Retrying.onConflict(() -> {
            Tracked before = commitments.commitment(commitment);
            return commitments.save(before.promising(promise));
        });
        assessing.startTracking(plan);
    }
}
