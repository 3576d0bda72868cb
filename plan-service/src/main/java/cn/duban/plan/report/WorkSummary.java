package cn.duban.plan.report;

import cn.duban.plan.commitment.Heading;
import cn.duban.plan.ledger.Standing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// 工作总结 — the plan's own chapters in the plan's own order, then what is not reached and why, what
/// was postponed, what comes next; pure.
record WorkSummary(Material m) {

    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Text(new Overview(m).counts()));
        int chapters = chapters(parts);
        Accounts accounts = new Accounts(m);
        parts.add(Titles.chapter(++chapters, "存在的问题及原因"));
        parts.addAll(accounts.unmet());
        List<Part> unknown = accounts.unknown();
        if (!unknown.isEmpty()) {
            parts.add(Titles.chapter(++chapters, "尚不能认定的任务"));
            parts.addAll(unknown);
        }
        List<Part> postponed = accounts.postponed();
        if (!postponed.isEmpty()) {
            parts.add(Titles.chapter(++chapters, "延期事项"));
            parts.addAll(postponed);
        }
        parts.add(Titles.chapter(++chapters, "下一步工作"));
        parts.addAll(new NextSteps(m).parts());
        return parts;
    }

    /// The plan's chapters; a chapter without commitments is left out. Answers with the last
    /// number.
    private int chapters(List<Part> parts) {
        Set<List<String>> open = new HashSet<>();
        int last = 0;
        for (Standing s : m.standings()) {
            for (Heading heading : Titles.above(m.plan(), s)) {
                if (open.add(heading.path())) {
                    parts.add(Titles.of(heading));
                    last = heading.path().size() == 1 ? Math.max(last, chapter(heading)) : last;
                }
            }
            parts.add(new Part.Item(s.id(), false, Sentences.about(s, m)));
        }
        return last;
    }

    /// Which number the plan gave its chapter: chapters of ours go on from the highest.
    private int chapter(Heading heading) {
        for (int number = 1; number < 100; number++) {
            String mark = heading.path().getFirst();
            if (mark.equals(Titles.han(number)) || mark.equals(Integer.toString(number))) {
                return number;
            }
        }
        return m.plan().outline().stream().mapToInt(h -> h.path().size() == 1 ? 1 : 0).sum();
    }
}
