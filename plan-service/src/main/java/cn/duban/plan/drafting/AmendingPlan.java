package cn.duban.plan.drafting;

import cn.duban.plan.PlanProblem;
import cn.duban.plan.catalogue.KnownIndicators;
import cn.duban.plan.commitment.Amendment;
import cn.duban.plan.commitment.Amendment.Signature;
import cn.duban.plan.commitment.Commitment;
import cn.duban.plan.commitment.Handling;
import cn.duban.plan.commitment.Plan;
import cn.duban.plan.tracking.FollowingAmendments;
import cn.duban.starter.outbox.Retrying;
import cn.duban.starter.problem.Violation;
import cn.duban.starter.security.Caller;
import java.time.Clock;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// 调整计划 — a confirmed commitment changes only with a reason and the word of a second person.
@Component
class AmendingPlan {
    private final OwnPlans plans;
    private final KnownIndicators indicators;
    private final JsonMapper json;
    private final FollowingAmendments following;
    private final Clock clock;

    AmendingPlan(
            OwnPlans plans,
            KnownIndicators indicators,
            JsonMapper json,
            FollowingAmendments following,
            Clock clock) {
        this.plans = plans;
        this.indicators = indicators;
        this.json = json;
        this.following = following;
        this.clock = clock;
    }

    Amendment propose(String id, String commitment, String reason, JsonNode patch, Caller by) {
        return proposed(
                id,
                reason,
                by,
                plan -> tracked(plan, commitment),
                (plan, before) -> changed(plan, before, patch));
    }

    private Commitment changed(Plan plan, Commitment before, JsonNode patch) {
        Commitment after =
                new CommitmentEdit(plan, patch, "/change", indicators.catalogue(), json)
                        .appliedTo(before);
        if (after.handled(Handling::accepted).equals(before.handled(Handling::accepted))) {
            throw new PlanProblem.NothingChanges(
                    new Violation(
                            "/change",
                            "nothing-changes",
                            "写的与现在的一样。",
                            "写要改成的目标、期限、进度等；不改就不必提出调整。"));
        }
        return after;
    }

    /// 移出计划 — the commitment is followed no more from the moment it is approved.
    Amendment proposeDropping(String id, String commitment, String reason, Caller by) {
        return proposed(
                id,
                reason,
                by,
                plan -> droppable(plan, commitment),
                (_, before) -> before.dropped(reason));
    }

    private Amendment proposed(
            String id,
            String reason,
            Caller by,
            Function<Plan, Commitment> found,
            BiFunction<Plan, Commitment, Commitment> change) {
        return Retrying.onConflict(() -> {
            Plan plan = plans.plan(id, by);
            Commitment before = found.apply(plan);
            Amendment proposal =
                    Amendment.proposed(
                            plan.review().nextAmendment(),
                            reason,
                            before,
                            change.apply(plan, before),
                            signature(by));
            plans.save(plan.proposing(proposal));
            return proposal;
        });
    }

    Amendment approve(String id, int no, Caller by) {
        Amendment approved =
                decided(() -> plans.plan(id, by), plan -> approved(plan, open(plan, no), by));
        following.follow(plans.plan(id, by), approved.after().id());
        return approved;
    }

    private Amendment approved(Plan plan, Amendment open, Caller by) {
        if (open.proposed().account().equals(by.subject())) {
            throw new PlanProblem.AmendmentRefused(
                    "amendment-own", open.no(), open.proposed().name());
        }
        if (!plan.commitment(open.before().id()).equals(open.before())) {
            throw new PlanProblem.AmendmentRefused(
                    "amendment-stale", open.no(), open.before().id());
        }
        if (open.drops()) {
            droppable(plan, open.before().id());
        }
        return open.approvedBy(signature(by));
    }

    /// 退回 — or taken back (撤回) by the one who proposed it, wherever they belong; others' are for
    /// those who approve what the plan's unit does.
    Amendment reject(String id, int no, String why, Caller by) {
        return decided(
                () -> plans.anyPlan(id),
                plan -> {
                    Amendment open = open(plan, no);
                    if (!open.proposed().account().equals(by.subject())) {
                        refuseOthers(plan, open, by);
                    }
                    return open.rejectedBy(signature(by), why);
                });
    }

    private void refuseOthers(Plan plan, Amendment open, Caller by) {
        plans.plan(plan.id(), by);
        if (!by.scopes().contains("plan:approve")) {
            throw new PlanProblem.AmendmentNotYours(open.no(), open.proposed().name());
        }
    }

    private Amendment decided(Supplier<Plan> loaded, Function<Plan, Amendment> decision) {
        return Retrying.onConflict(() -> {
            Plan plan = loaded.get();
            Amendment amendment = decision.apply(plan);
            plans.save(plan.amended(amendment));
            return amendment;
        });
    }

    private static Commitment tracked(Plan plan, String commitment) {
        Commitment found = OwnPlans.named(plan, commitment, "/commitment");
        if (!found.isTracked()) {
            throw new PlanProblem.ReviewInvalid(
                    Violation.of("/commitment", "commitment-dropped", "这项承诺已移出计划，不能再调整。"));
        }
        return found;
    }

    private static Commitment droppable(Plan plan, String commitment) {
        Commitment found = tracked(plan, commitment);
        if (plan.tracked().size() == 1) {
            throw new PlanProblem.ReviewInvalid(
                    Violation.of("/commitment", "last-commitment", "这是计划里最后一项承诺，不能移出。"));
        }
        return found;
    }

    private static Amendment open(Plan plan, int no) {
        Amendment found = plan.amendment(no);
        Signature decided = found.approved() == null ? found.rejected() : found.approved();
        if (decided != null) {
            throw new PlanProblem.AmendmentRefused("amendment-decided", no, decided.name());
        }
        return found;
    }

    private Signature signature(Caller by) {
        return new Signature(by.name(), by.subject(), clock.instant());
    }
}
