package cn.duban.plan.tracking;

import cn.duban.plan.PlanProblem;
import cn.duban.plan.commitment.Commitment;
import cn.duban.plan.commitment.Plan;
import cn.duban.plan.commitment.Plans;
import cn.duban.plan.progress.Exact;
import cn.duban.plan.progress.Observation;
import cn.duban.plan.progress.Progress;
import cn.duban.plan.progress.ProgressSettings;
import cn.duban.plan.tracking.Tracked.Pacing;
import cn.duban.starter.outbox.Retrying;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/// 研判 — derives a commitment's light again and stores what changed, with the events it causes.
///
/// Doing it twice changes nothing: the same facts give the same verdict, and an unchanged verdict
/// is not published; it is stored again only when it is explained otherwise.
@Component
public class Assessing {
    private final TrackedCommitments commitments;
    private final Plans plans;
    private final Watches watches;
    private final GatheringFacts facts;
    private final Announcing announcing;
    private final ProgressSettings settings;
    private final Clock clock;

    Assessing(
            TrackedCommitments commitments,
            Plans plans,
            Watches watches,
            GatheringFacts facts,
            Announcing announcing,
            ProgressSettings settings,
            Clock clock) {
        this.commitments = commitments;
        this.plans = plans;
        this.watches = watches;
        this.facts = facts;
        this.announcing = announcing;
        this.settings = settings;
        this.clock = clock;
    }

    /// Takes up every commitment of a confirmed plan, anew or as it was amended.
    public void startTracking(Plan plan) {
        for (Commitment c : plan.tracked()) {
            if (isTakenUp(plan, c)) {
                reassess(c.id());
            } else {
                takeUp(plan.id(), c.id());
            }
        }
    }

    private boolean isTakenUp(Plan plan, Commitment c) {
        return commitments
                .findById(c.id())
                .filter(t -> t.promise().equals(Promise.of(plan, c)))
                .isPresent();
    }

    /// Takes up one of them as its plan is now, whatever a caller knows of that plan.
    Tracked takeUp(String plan, String commitment) {
        return Retrying.onConflict(() -> takenUp(plan, commitment));
    }

    /// The plan is read after what will be overwritten: who saved a newer one in between wins.
    private Tracked takenUp(String planId, String id) {
        Optional<Tracked> found = commitments.findById(id);
        Plan plan = plans.plan(planId);
        Commitment c = plan.commitment(id);
        Promise promise = Promise.of(plan, c);
        Tracked known = found.orElseGet(() -> Tracked.starting(id, promise));
        if (!c.isTracked()) {
            return known;
        }
        if (found.isPresent() && known.promise().equals(promise)) {
            return assessed(known, false);
        }
        if (promise.indicator() != null) {
            watches.watch(Watch.key(promise.indicator(), promise.unit()), id);
        }
        Pacing drawn = Pacing.of(plan, c);
        Pacing pacing = drawn == null ? known.pacing() : drawn;
        return amended(known.changing().promise(promise).pacing(pacing).done());
    }

    /// The promise is part of what is published: it is told even where the verdict stays.
    private Tracked amended(Tracked tracked) {
        if (tracked.isDropped()) {
            return tracked;
        }
        LocalDate today = LocalDate.now(clock);
        Progress progress = weighed(tracked, today);
        return told(tracked, progress, verdict(tracked, progress, clock.instant()), today);
    }

    /// Weighs one commitment on what is known now; one that was dropped is weighed no more.
    void reassess(String id) {
        Retrying.onConflict(() -> assessed(commitments.commitment(id), false));
    }

    /// Changes one commitment and weighs it in the same save.
    ///
    /// @throws PlanProblem.CommitmentDropped if it was taken out of its plan
    Tracked changing(String id, UnaryOperator<Tracked> change) {
        return Retrying.onConflict(() -> {
            Tracked before = commitments.commitment(id);
            if (before.isDropped()) {
                throw new PlanProblem.CommitmentDropped(before.promise().subject());
            }
            Tracked after = change.apply(before);
            return assessed(after, after != before);
        });
    }

    private Tracked assessed(Tracked tracked, boolean mustSave) {
        if (tracked.isDropped()) {
            return tracked;
        }
        LocalDate today = LocalDate.now(clock);
        Progress progress = weighed(tracked, today);
        Assessment verdict = verdict(tracked, progress, clock.instant());
        Assessment kept = tracked.assessment();
        if (kept == null || !kept.saysTheSameAs(verdict)) {
            return told(tracked, progress, verdict, today);
        }
        if (!kept.isExplainedLike(verdict)) {
            return commitments.save(
                    tracked.changing().explained(verdict.explainedAnew(kept)).done());
        }
        return mustSave ? commitments.save(tracked) : tracked;
    }

    private Progress weighed(Tracked tracked, LocalDate today) {
        return Progress.derivedFrom(
                tracked.promise().target(),
                tracked.schedule(),
                facts.about(tracked),
                settings,
                today);
    }

    private Tracked told(Tracked tracked, Progress progress, Assessment verdict, LocalDate today) {
        return commitments.save(
                observed(tracked, progress, today)
                        .assessed(verdict, announcing.of(tracked, verdict))
                        .done());
    }

    /// Figures are only ever known as they are now; what they were is remembered here.
    private static Changing observed(Tracked tracked, Progress progress, LocalDate today) {
        Changing changing = tracked.changing();
        progress.figure()
                .ifPresent(f ->
                        progress.value()
                                .map(Exact::published)
                                .ifPresent(value ->
                                        changing.observed(
                                                new Observation(today, f.period().code(), value))));
        return changing;
    }

    private static Assessment verdict(Tracked tracked, Progress progress, Instant now) {
        Instant since =
                tracked.assessed()
                        .filter(a -> a.colour() == progress.colour())
                        .map(Assessment::since)
                        .orElse(now);
        long version = tracked.assessed().map(a -> a.version() + 1).orElse(1L);
        return Assessment.of(progress, version, since);
    }
}
