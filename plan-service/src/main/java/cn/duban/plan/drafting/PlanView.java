package cn.duban.plan.drafting;

import cn.duban.plan.commitment.Commitment;
import cn.duban.plan.commitment.Firmness;
import cn.duban.plan.commitment.Heading;
import cn.duban.plan.commitment.Kind;
import cn.duban.plan.commitment.Plan;
import cn.duban.plan.commitment.WrittenTarget;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 计划或草稿, as a reader sees it: without the text in lists.
record PlanView(
        String id,
        Plan.State state,
        String title,
        int year,
        String unit,
        Plan.Source source,
        Plan.@Nullable Confirmation confirmation,
        int tracked,
        int doubts,
        List<String> notes,
        List<Heading> outline,
        List<Item> commitments,
        @Nullable String text) {

    /// 承诺, with what follows from its target said in words.
    record Item(
            String id,
            List<String> path,
            String text,
            int offset,
            String subject,
            Kind kind,
            String kindInWords,
            WrittenTarget target,
            String targetInWords,
            String deadline,
            Firmness firmness,
            @Nullable String scope,
            @Nullable String lead,
            List<String> support,
            @Nullable String indicator,
            @Nullable String base,
            boolean restricted,
            List<String> doubts,
            @Nullable String dropped) {

        static Item of(Commitment c) {
            return new Item(
                    c.id(),
                    c.path(),
                    c.text(),
                    c.offset(),
                    c.subject(),
                    c.kind(),
                    c.kind().chinese(),
                    c.written(),
                    c.target().inWords(),
                    c.due(),
                    c.firmness(),
                    c.scope(),
                    c.lead(),
                    c.support(),
                    c.indicator(),
                    c.base(),
                    c.restricted(),
                    c.doubts(),
                    c.dropped());
        }
    }

    static PlanView of(Plan plan) {
        return view(
                plan,
                plan.outline(),
                plan.commitments().stream().map(Item::of).toList(),
                plan.text());
    }

    static PlanView inList(Plan plan) {
        return view(plan, List.of(), List.of(), null);
    }

    private static PlanView view(
            Plan plan, List<Heading> outline, List<Item> items, @Nullable String text) {
        int doubts = plan.tracked().stream().mapToInt(c -> c.doubts().size()).sum();
        return new PlanView(
                plan.id(),
                plan.state(),
                plan.title(),
                plan.year(),
                plan.unit(),
                plan.source(),
                plan.confirmation(),
                plan.tracked().size(),
                doubts,
                plan.notes(),
                outline,
                items,
                text);
    }
}
