package cn.duban.plan.tracking;

import cn.duban.plan.PlanProblem;
import cn.duban.plan.commitment.Amendment;
import cn.duban.plan.commitment.Commitment;
import cn.duban.plan.commitment.Plan;
import cn.duban.plan.commitment.Plans;
import cn.duban.plan.progress.Pace;
import cn.duban.plan.progress.PaceNotation;
import cn.duban.starter.outbox.Retrying;
import cn.duban.starter.problem.Violation;
import cn.duban.starter.security.Caller;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 定进度曲线 — how a commitment of a confirmed plan is expected to grow: an amendment of the plan, told
/// wherever amendments are.
///
/// - A curve that expects less on any day is only proposed; it holds by the word of a second
///   person.
/// - One that is equal or stricter throughout holds at once, with who drew it, when and why, if a
///   unit drew it that leads or whose plan it is; one that only cooperates proposes it.
@Component
class SettingPace {
    private static final int LONGEST = 500;

    private final OwnCommitments own;
    private final Plans plans;
    private final ComparingCurves curves;
    private final Assessing assessing;
    private final Responsibility responsibility;
    private final Clock clock;

    SettingPace(
            OwnCommitments own,
            Plans plans,
            ComparingCurves curves,
            Assessing assessing,
            Responsibility responsibility,
            Clock clock) {
        this.own = own;
        this.plans = plans;
        this.curves = curves;
        this.assessing = assessing;
        this.responsibility = responsibility;
        this.clock = clock;
    }

    /// 结果: the commitment as it is now, and the amendment that waits for a second person.
    record Outcome(Tracked tracked, Optional<Amendment> awaiting) {}

    Outcome set(
            String commitment, @Nullable String notation, @Nullable String reason, Caller caller) {
        List<Violation> errors = new ArrayList<>();
        Pace wanted = read(notation, errors);
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > LONGEST) {
            errors.add(Violation.of("/reason", "reason-missing", "要写明理由，不超过500字。"));
        }
        if (!errors.isEmpty()) {
            throw new PlanProblem.PaceInvalid(errors);
        }
        return Retrying.onConflict(() -> decided(commitment, wanted, why, caller));
    }

    /// What is compared is the curve and goal of the plan that will be saved: an amendment that was
    /// approved a moment ago counts before anybody followed it.
    private Outcome decided(String commitment, Pace wanted, String why, Caller caller) {
        Plan plan = plans.plan(own.commitment(commitment, caller).promise().plan());
        Commitment before = tracked(plan, commitment);
        Tracked tracked = assessing.takeUp(plan.id(), commitment);
        refuseTheSame(wanted.equals(tracked.pace()), wanted);
        curves.refuseNonsense(tracked, wanted);
        Commitment after = before.handled(h -> h.following(PaceNotation.write(wanted)));
        refuseTheSame(after.equals(before), wanted);
        int no = plan.review().nextAmendment();
        if (curves.isEasier(tracked, wanted) || !responsibility.leads(caller, tracked.promise())) {
            Amendment proposed = Amendment.proposed(no, why, before, after, signature(caller));
            return new Outcome(tracked, Optional.of(waiting(plan, proposed)));
        }
        plans.save(plan.amended(Amendment.made(no, why, before, after, signature(caller))));
        return new Outcome(assessing.takeUp(plan.id(), commitment), Optional.empty());
    }

    /// A reason given for nothing would be lost: whoever gave it is told.
    private static void refuseTheSame(boolean same, Pace wanted) {
        if (same) {
            String notation = PaceNotation.write(wanted);
            throw new PlanProblem.NothingChanges(
                    new Violation(
                            "/pace",
                            "nothing-changes",
                            "现在的进度曲线已经是“%s”。".formatted(notation),
                            "要改的写另一条曲线；不改就不必提交。"));
        }
    }

    private static Commitment tracked(Plan plan, String commitment) {
        Commitment found = plan.commitment(commitment);
        if (!found.isTracked()) {
            throw new PlanProblem.CommitmentDropped(found.subject());
        }
        return found;
    }

    private Amendment.Signature signature(Caller by) {
        return new Amendment.Signature(by.name(), by.subject(), clock.instant());
    }

    /// The same one twice waits once.
    private Amendment waiting(Plan plan, Amendment proposed) {
        return plan.review().amendments().stream()
                .filter(a -> a.state() == Amendment.State.PROPOSED)
                .filter(a -> a.after().equals(proposed.after()))
                .filter(a -> a.proposed().account().equals(proposed.proposed().account()))
                .findFirst()
                .orElseGet(() -> {
                    plans.save(plan.proposing(proposed));
                    return proposed;
                });
    }

    private static Pace read(@Nullable String notation, List<Violation> errors) {
        try {
            return PaceNotation.read(notation);
        } catch (IllegalArgumentException wrong) {
            errors.add(Violation.of("/pace", "pace-invalid", wrong.getMessage() + "。"));
            return Pace.SCHOOL_DAYS;
        }
    }
}
