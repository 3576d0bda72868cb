package cn.duban.plan.tracking;

import cn.duban.plan.commitment.Plan;
import org.springframework.stereotype.Component;

/// 跟随调整 — a commitment that was amended is weighed against its new promise; one that was dropped is
/// weighed no more.
///
/// Its entries and the history of its colours stay.
@Component
public class FollowingAmendments {
    private final Assessing assessing;
    private final Dropping dropping;

    FollowingAmendments(Assessing assessing, Dropping dropping) {
        this.assessing = assessing;
        this.dropping = dropping;
    }

    public void follow(Plan plan, String commitment) {
        if (!plan.commitment(commitment).isTracked()) {
            dropping.follow(plan);
            return;
        }
        assessing.takeUp(plan.id(), commitment);
    }
}
