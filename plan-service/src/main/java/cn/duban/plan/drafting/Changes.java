package cn.duban.plan.drafting;

import cn.duban.plan.commitment.Commitment;
import cn.duban.plan.commitment.Plan;
import java.util.List;

/// 版本对照 — what a new version of a document keeps, changes, drops and adds.
record Changes(
        String from,
        String to,
        List<Both> same,
        List<Both> changed,
        List<One> gone,
        List<One> added) {

    /// 前后两句; `alike` in per cent.
    record Both(One before, One after, int alike) {}

    /// 一句.
    record One(String id, String text, int offset, String target, String deadline) {
        static One of(Commitment c) {
            return new One(c.id(), c.text(), c.offset(), c.target().inWords(), c.due());
        }
    }

    static Changes between(Plan former, Plan plan) {
        Matching matching = Matching.of(former.commitments(), plan.commitments());
        return new Changes(
                former.id(),
                plan.id(),
                matching.pairs().stream().filter(Matching.Pair::isSame).map(Changes::both).toList(),
                matching.pairs().stream().filter(p -> !p.isSame()).map(Changes::both).toList(),
                matching.gone().stream().map(One::of).toList(),
                matching.come().stream().map(One::of).toList());
    }

    private static Both both(Matching.Pair pair) {
        return new Both(One.of(pair.before()), One.of(pair.after()), pair.percent());
    }
}
