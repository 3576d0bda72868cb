package cn.duban.plan.drafting;

import cn.duban.plan.commitment.Commitment;
import cn.duban.plan.commitment.Handling;

/// 把握 — how sure the reader is of a proposal, in per cent; what a person accepted is certain.
final class Confidence {
    private static final int BEST = 95;
    private static final int WORST = 10;
    private static final int GRAVE = 40;
    private static final int DOUBT = 15;
    private static final int SUBJECT_ELSEWHERE = 10;

    private Confidence() {}

    static int of(Commitment c) {
        if (c.handling().decision() == Handling.Decision.ACCEPTED) {
            return 100;
        }
        int grave = c.handling().mustDecide().size();
        int others = Math.max(0, c.doubts().size() - grave);
        boolean elsewhere = !c.text().contains(c.subject());
        int left = BEST - grave * GRAVE - others * DOUBT - (elsewhere ? SUBJECT_ELSEWHERE : 0);
        return Math.max(WORST, left);
    }
}
