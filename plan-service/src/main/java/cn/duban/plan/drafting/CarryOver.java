package cn.duban.plan.drafting;

import cn.duban.plan.commitment.Commitment;
import cn.duban.plan.commitment.Handling;
import cn.duban.plan.commitment.Plan;

/// 承接 — what was decided about a sentence holds for the same sentence of the new version.
///
/// - Word for word the same: the whole decision.
/// - Changed: who leads, weight and pace; its target and doubts are those of the new words.
final class CarryOver {
    private CarryOver() {}

    static Plan from(Plan former, Plan draft) {
        Matching matching = Matching.of(former.commitments(), draft.commitments());
        Plan carried = draft;
        for (Matching.Pair pair : matching.pairs()) {
            carried = carried.with(pair.after().id(), before -> carried(pair));
        }
        return carried;
    }

    private static Commitment carried(Matching.Pair pair) {
        Commitment before = pair.before();
        Commitment after = pair.after();
        Handling handling =
                after.handling()
                        .weighing(before.handling().weight(), before.handling().pace())
                        .following(before.handling().curve());
        boolean accepted =
                pair.percent() == 100 && before.handling().decision() == Handling.Decision.ACCEPTED;
        boolean same = pair.percent() == 100;
        return new Commitment(
                after.id(),
                after.path(),
                after.text(),
                after.offset(),
                same ? before.subject() : after.subject(),
                same ? before.written() : after.written(),
                same ? before.due() : after.due(),
                after.firmness(),
                after.scope(),
                before.lead() == null ? after.lead() : before.lead(),
                before.support().isEmpty() ? after.support() : before.support(),
                before.indicator() == null ? after.indicator() : before.indicator(),
                before.base() == null ? after.base() : before.base(),
                after.restricted() || before.restricted(),
                after.doubts(),
                same ? before.dropped() : after.dropped(),
                accepted ? handling.accepted() : handling);
    }
}
