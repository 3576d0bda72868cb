package cn.duban.plan.tracking;

import cn.duban.plan.commitment.Commitment;
import cn.duban.plan.commitment.Plan;
import cn.duban.plan.progress.Progress;
import cn.duban.plan.progress.ProgressSettings;
import cn.duban.starter.outbox.Retrying;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/// 研判 — derives a commitment's light again and stores what changed, with the events it causes.
///
/// Doing it twice changes nothing: the same facts give the same verdict, and an unchanged verdict
/// is neither stored nor published.
@Component
public class Assessing {
    private final TrackedCommitments commitments;
    private final Watches watches;
    private final Evidence evidence;
    private final Announcing announcing;
    private final ProgressSettings settings;
    private final Clock clock;

    Assessing(
            TrackedCommitments commitments,
            Watches watches,
            Evidence evidence,
            Announcing announcing,
            ProgressSettings settings,
            Clock clock) {
        this.commitments = commitments;
        this.watches = watches;
        this.evidence = evidence;
        this.announcing = announcing;
        this.settings = settings;
        this.clock = clock;
    }

    /// Takes up every commitment of a confirmed plan that is not tracked yet.
    public void startTracking(Plan plan) {
        for (Commitment c : plan.tracked()) {
            Promise promise = Promise.of(plan, c);
            if (promise.indicator() != null) {
                watches.watch(Watch.key(promise.indicator(), promise.unit()), c.id());
            }
            Retrying.onConflict(() ->
                    assessed(
                            commitments
                                    .findById(c.id())
                                    .orElseGet(() -> Tracked.starting(c.id(), promise))));
        }
    }

    /// Weighs one commitment on what is known now.
    void reassess(String id) {
        changing(id, UnaryOperator.identity());
    }

    /// Changes one commitment and weighs it in the same save.
    Tracked changing(String id, UnaryOperator<Tracked> change) {
        return Retrying.onConflict(() -> {
            Tracked before = commitments.commitment(id);
            Tracked after = change.apply(before);
            return assessed(after, after != before);
        });
    }

    private Tracked assessed(Tracked tracked) {
        return assessed(tracked, tracked.version() == null);
    }

    private Tracked assessed(Tracked tracked, boolean mustSave) {
        Promise promise = tracked.promise();
        Progress progress =
                Progress.derivedFrom(
                        promise.target(),
                        promise.deadline(),
                        evidence.about(tracked),
                        settings,
                        LocalDate.now(clock));
        Assessment verdict = verdict(tracked, progress, clock.instant());
        boolean unchanged = tracked.assessed().map(a -> a.saysTheSameAs(verdict)).orElse(false);
        if (unchanged) {
            return mustSave ? commitments.save(tracked) : tracked;
        }
        return commitments.save(tracked.with(verdict, announcing.of(tracked, verdict)));
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
