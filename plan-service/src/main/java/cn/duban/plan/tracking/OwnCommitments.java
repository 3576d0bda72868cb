package cn.duban.plan.tracking;

import cn.duban.plan.PlanProblem;
import cn.duban.starter.security.Caller;
import org.springframework.stereotype.Component;

/// 本单位的承诺 — a commitment as somebody may change how it is followed.
@Component
class OwnCommitments {
    private final TrackedCommitments commitments;
    private final Responsibility responsibility;

    OwnCommitments(TrackedCommitments commitments, Responsibility responsibility) {
        this.commitments = commitments;
        this.responsibility = responsibility;
    }

    /// @throws PlanProblem.NotYourCommitment if it is others'
    /// @throws PlanProblem.CommitmentDropped if it was taken out of its plan
    Tracked commitment(String id, Caller caller) {
        Tracked tracked = commitments.commitment(id);
        responsibility.refuseOthers(caller, tracked.promise());
        if (tracked.isDropped()) {
            throw new PlanProblem.CommitmentDropped(tracked.promise().subject());
        }
        return tracked;
    }
}
