package cn.duban.plan.tracking;

import cn.duban.plan.commitment.Amendment;
import cn.duban.plan.commitment.Plan;
import cn.duban.plan.tracking.Tracked.Departure;
import cn.duban.starter.outbox.Retrying;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// 移出 — a commitment that an amendment took out of its plan is followed no more, and everybody is
/// told so once; what was known of it stays.
///
/// Doing it twice changes nothing, so each morning completes what a crash left undone.
@Component
class Dropping {
    private final TrackedCommitments commitments;
    private final Announcing announcing;

    Dropping(TrackedCommitments commitments, Announcing announcing) {
        this.commitments = commitments;
        this.announcing = announcing;
    }

    void follow(Plan plan) {
        plan.departures().forEach(this::drop);
    }

    private void drop(Amendment amendment) {
        Amendment.Signature approved = Objects.requireNonNull(amendment.approved());
        Departure departure =
                new Departure(
                        amendment.reason(),
                        amendment.proposed().name(),
                        approved.name(),
                        approved.at());
        Retrying.onConflict(() -> dropped(amendment.after().id(), departure));
    }

    private Optional<Tracked> dropped(String id, Departure departure) {
        return commitments
                .findById(id)
                .filter(t -> !t.isDropped())
                .map(t ->
                        commitments.save(
                                t.changing()
                                        .dropped(departure, announcing.dropped(t, departure))
                                        .done()));
    }
}
