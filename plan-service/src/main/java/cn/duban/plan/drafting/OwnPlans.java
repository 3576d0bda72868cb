package cn.duban.plan.drafting;

import cn.duban.plan.PlanProblem;
import cn.duban.plan.commitment.Commitment;
import cn.duban.plan.commitment.Plan;
import cn.duban.plan.commitment.Plans;
import cn.duban.plan.tracking.Responsibility;
import cn.duban.starter.security.Caller;
import org.springframework.stereotype.Component;

/// 本单位的计划 — drafts and plans as somebody may change them: read for a change only by those whose
/// unit covers theirs.
@Component
class OwnPlans {
    private final Plans plans;
    private final Responsibility responsibility;

    OwnPlans(Plans plans, Responsibility responsibility) {
        this.plans = plans;
        this.responsibility = responsibility;
    }

    /// @throws cn.duban.plan.PlanProblem.NotYourPlan if the draft is another unit's
    Plan draft(String id, Caller by) {
        return own(plans.draft(id), by);
    }

    /// @throws cn.duban.plan.PlanProblem.NotYourPlan if the plan is another unit's
    Plan plan(String id, Caller by) {
        return own(plans.plan(id), by);
    }

    /// Whosever it is; what may be done with it is for the caller to say.
    Plan anyPlan(String id) {
        return plans.plan(id);
    }

    /// A commitment that a body names at a JSON Pointer.
    static Commitment named(Plan plan, String commitment, String at) {
        return plan.commitments().stream()
                .filter(c -> c.id().equals(commitment))
                .findFirst()
                .orElseThrow(() -> new PlanProblem.NoSuchCommitment(commitment, at));
    }

    /// Before there is a draft of the unit.
    void refuseOthers(Caller by, String unit) {
        responsibility.refuseOthersPlan(by, unit, unit + "的计划");
    }

    Plan save(Plan plan) {
        return plans.save(plan);
    }

    void discard(Plan draft) {
        plans.delete(draft);
    }

    private Plan own(Plan plan, Caller by) {
        responsibility.refuseOthersPlan(by, plan.unit(), plan.title());
        return plan;
    }
}
