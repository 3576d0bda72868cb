package cn.duban.plan.drafting;

import cn.duban.plan.intake.Flag;
import cn.duban.plan.intake.ProposedCommitment;
import java.util.ArrayList;
import java.util.List;

/// 收尾归并 — 新建公办幼儿园2所,11月底前建成开园 is read as a count and a day; one commitment comes of them, the count
/// with its deadline and the words of both.
final class Finished {
    private Finished() {}

    static List<ProposedCommitment> folded(List<ProposedCommitment> read, String text) {
        List<ProposedCommitment> folded = new ArrayList<>();
        int waiting = 0;
        for (ProposedCommitment one : read) {
            if (one.is(Flag.FINISHING) && one.measure().value() == null) {
                finish(folded.subList(waiting, folded.size()), one, text);
                waiting = folded.size();
            } else {
                folded.add(one);
            }
        }
        return List.copyOf(folded);
    }

    private static void finish(
            List<ProposedCommitment> counts, ProposedCommitment clause, String text) {
        int last = counts.size() - 1;
        for (int i = 0; i <= last; i++) {
            ProposedCommitment count = counts.get(i);
            if (count.is(Flag.FINISHING)) {
                String words = i < last ? count.text() : between(count, clause, text);
                counts.set(i, count.finishedBy(clause, words));
            }
        }
    }

    private static String between(
            ProposedCommitment count, ProposedCommitment clause, String text) {
        int from = text.offsetByCodePoints(0, count.offset());
        int to = text.offsetByCodePoints(0, clause.offset()) + clause.text().length();
        return text.substring(from, to);
    }
}
