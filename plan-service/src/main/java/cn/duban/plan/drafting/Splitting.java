package cn.duban.plan.drafting;

import cn.duban.plan.PlanProblem;
import cn.duban.plan.commitment.Commitment;
import cn.duban.plan.commitment.Plan;
import cn.duban.starter.problem.Violation;
import java.util.ArrayList;
import java.util.List;

/// 拆分 — one commitment becomes several, each with its own words of the text.
///
/// The parts keep who leads and cooperates; without parts the grammar cuts where it can.
record Splitting(Selections selections) {
    private static final int MOST = 20;

    ReviewingDraft.Change of(Plan plan, String id, List<Span> parts) {
        Commitment whole = plan.commitment(id);
        List<Commitment> made = parts.isEmpty() ? byGrammar(plan, whole) : bySpans(plan, parts);
        if (made.size() < 2 || made.size() > MOST) {
            throw new PlanProblem.ReviewInvalid(
                    Violation.of(
                            "/parts",
                            "cannot-split",
                            "要拆成2至%d项；请给出每一项在原文中的位置（offset、length）。".formatted(MOST)));
        }
        List<Commitment> come = made.stream().map(c -> ledAs(c, whole)).toList();
        return new ReviewingDraft.Change(
                "拆分成%d项".formatted(come.size()), List.of(whole.id()), come);
    }

    private List<Commitment> byGrammar(Plan plan, Commitment whole) {
        int length = whole.text().codePointCount(0, whole.text().length());
        return selections.from(plan, new Span(whole.offset(), length), "");
    }

    private List<Commitment> bySpans(Plan plan, List<Span> parts) {
        List<Commitment> made = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            made.add(selections.one(plan, made, parts.get(i), "/parts/" + i));
        }
        return made;
    }

    private static Commitment ledAs(Commitment part, Commitment whole) {
        boolean named = part.lead() != null;
        return part.changing()
                .path(whole.path())
                .due(part.due().isEmpty() ? whole.due() : part.due())
                .scope(part.scope() == null ? whole.scope() : part.scope())
                .lead(named ? part.lead() : whole.lead())
                .support(named ? part.support() : whole.support())
                .restricted(part.restricted() || whole.restricted())
                .dropped(null)
                .build();
    }
}
