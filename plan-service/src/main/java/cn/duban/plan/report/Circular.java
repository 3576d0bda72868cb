package cn.duban.plan.report;

import cn.duban.plan.ledger.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// 督办通报 — what moved in a week or a month, what lags behind and why, what falls due; a draft that a
/// person signs; pure.
record Circular(Material m) {

    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Addressee("各责任科室："));
        int chapter = 0;
        parts.add(Titles.chapter(++chapter, "总体情况"));
        parts.add(new Part.Text(new Overview(m).counts()));
        parts.addAll(new Overview(m).changes());
        parts.add(Titles.chapter(++chapter, m.kind().stretch() + "取得进展的任务"));
        parts.addAll(moved());
        Accounts accounts = new Accounts(m);
        parts.add(Titles.chapter(++chapter, "存在差距和落后的任务"));
        parts.addAll(accounts.unmet());
        List<Part> postponed = accounts.postponed();
        if (!postponed.isEmpty()) {
            parts.add(Titles.chapter(++chapter, "延期事项"));
            parts.addAll(postponed);
        }
        parts.add(Titles.chapter(++chapter, "下一步要求"));
        parts.addAll(new NextSteps(m).parts());
        return parts;
    }

    /// What is green and says something else than when the stretch began.
    private List<Part> moved() {
        List<Part> parts =
                m.standings().stream()
                        .filter(s -> !s.isUnmet() && hasMoved(s))
                        .<Part>map(s -> new Part.Item(s.id(), false, Sentences.about(s, m)))
                        .toList();
        return parts.isEmpty() ? List.of(Accounts.text("没有新的进展数据或记录。")) : parts;
    }

    private boolean hasMoved(Standing s) {
        Optional<Standing> before = m.standingBefore(s);
        int recorded = before.map(Standing::recorded).orElse(0);
        return s.recorded() != recorded
                || value(s).filter(v -> !before.flatMap(Circular::value).equals(Optional.of(v)))
                        .isPresent();
    }

    private static Optional<String> value(Standing s) {
        return s.assessed().flatMap(a -> Optional.ofNullable(a.value()));
    }
}
