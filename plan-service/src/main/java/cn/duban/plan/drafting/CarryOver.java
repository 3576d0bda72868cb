package cn.duban.plan.drafting;

import cn.duban.plan.commitment.Commitment;
import cn.duban.plan.commitment.Handling;
import cn.duban.plan.commitment.Plan;
import cn.duban.plan.commitment.WrittenTarget;

/// 承接 — what was decided about a sentence holds for the same sentence of the new version.
///
/// - Word for word the same: the whole decision.
/// - Changed: who leads, weight and pace; its target and doubts are those of the new words.
/// - A curve of days is kept only on the way to the same goal in the same year.
final class CarryOver {
    private CarryOver() {}

    static Plan from(Plan former, Plan draft) {
        Matching matching = Matching.of(former.commitments(), draft.commitments());
        Plan carried = draft;
        for (Matching.Pair pair : matching.pairs()) {
            carried =
                    carried.with(
                            pair.after().id(),
                            before -> carried(pair, former.year() == draft.year()));
        }
        return carried;
    }

    private static Commitment carried(Matching.Pair pair, boolean sameYear) {
        Commitment before = pair.before();
        Commitment after = pair.after();
        boolean same = pair.percent() == 100;
        WrittenTarget written = same ? before.written() : after.written();
        String due = same ? before.due() : after.due();
        boolean sameGoal = sameYear && written.equals(before.written()) && due.equals(before.due());
        Handling handling =
                after.handling()
                        .weighing(before.handling().weight(), before.handling().pace())
                        .following(before.handling().curveFor(sameGoal));
        boolean accepted = same && before.handling().decision() == Handling.Decision.ACCEPTED;
        return after.changing()
                .subject(same ? before.subject() : after.subject())
                .written(written)
                .due(due)
                .lead(before.lead() == null ? after.lead() : before.lead())
                .support(before.support().isEmpty() ? after.support() : before.support())
                .indicator(before.indicator() == null ? after.indicator() : before.indicator())
                .base(before.base() == null ? after.base() : before.base())
                .restricted(after.restricted() || before.restricted())
                .dropped(same ? before.dropped() : after.dropped())
                .handling(accepted ? handling.accepted() : handling)
                .build();
    }
}
