package cn.duban.plan.drafting;

import cn.duban.plan.PlanProblem;
import cn.duban.plan.commitment.Plan;
import cn.duban.plan.events.PlanEvent;
import cn.duban.plan.events.Topics;
import cn.duban.plan.tracking.Assessing;
import cn.duban.starter.messaging.Events;
import cn.duban.starter.outbox.PendingEvent;
import cn.duban.starter.outbox.Retrying;
import cn.duban.starter.problem.Violation;
import cn.duban.starter.security.Caller;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/// 确认 — the draft becomes the plan, and its commitments are tracked from now on.
///
/// Tracking starts after the plan is stored; should the process die between, the next start does
/// it.
@Component
class ConfirmingPlan {
    private final OwnPlans plans;
    private final Assessing assessing;
    private final Events events;
    private final Clock clock;

    ConfirmingPlan(OwnPlans plans, Assessing assessing, Events events, Clock clock) {
        this.plans = plans;
        this.assessing = assessing;
        this.events = events;
        this.clock = clock;
    }

    Plan confirm(String draft, Caller by) {
        try {
            Plan plan =
                    Retrying.onConflict(
                            () -> plans.save(confirmed(plans.draft(draft, by), by.name())));
            assessing.startTracking(plan);
            return plan;
        } catch (PlanProblem.AlreadyConfirmed again) {
            // The first confirmation may have been cut off before its lights were lit.
            assessing.startTracking(plans.plan(draft, by));
            throw again;
        }
    }

    /// Refuses while somebody still has to decide, and says about what.
    private static void refuseUndecided(Plan draft) {
        List<Violation> open =
                draft.tracked().stream()
                        .filter(c -> c.handling().isUndecided())
                        .map(c ->
                                new Violation(
                                        "/commitments/" + c.id(),
                                        "doubt-undecided",
                                        "“"
                                                + c.text()
                                                + "”："
                                                + String.join("", c.handling().mustDecide()),
                                        "请采纳、修改目标或剔除。"))
                        .toList();
        if (!open.isEmpty()) {
            throw new PlanProblem.DoubtsUndecided(draft.id(), open);
        }
    }

    private Plan confirmed(Plan draft, String by) {
        if (!draft.isConfirmed()) {
            refuseUndecided(draft);
        }
        PendingEvent news =
                events.pending(
                        Topics.NEWS,
                        draft.id(),
                        draft.id(),
                        1,
                        new PlanEvent.PlanConfirmed(
                                draft.id(),
                                draft.title(),
                                draft.year(),
                                draft.unit(),
                                draft.tracked().size(),
                                by));
        return draft.confirmed(new Plan.Confirmation(by, clock.instant()), news);
    }
}
