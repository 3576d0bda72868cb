package cn.duban.plan.drafting;

import cn.duban.plan.commitment.Commitment;
import cn.duban.plan.commitment.Firmness;
import cn.duban.plan.commitment.Handling;
import cn.duban.plan.commitment.Heading;
import cn.duban.plan.commitment.Kind;
import cn.duban.plan.commitment.Plan;
import cn.duban.plan.commitment.Review;
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
        @Nullable String text,
        List<Review.Line> sentences,
        long undecidedSentences,
        List<String> mustDecide,
        @Nullable String follows) {

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
            @Nullable String dropped,
            Handling.Decision decision,
            String decisionInWords,
            List<String> mustDecide,
            int confidence,
            @Nullable String weight,
            Handling.@Nullable PaceCurve pace,
            @Nullable String course,
            @Nullable String carriedFrom) {

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
                    c.dropped(),
                    c.handling().decision(),
                    c.handling().decision().chinese(),
                    c.handling().mustDecide(),
                    Confidence.of(c),
                    c.handling().weight(),
                    c.handling().pace(),
                    c.handling().course(),
                    c.handling().carriedFrom());
        }
    }

    static PlanView of(Plan plan) {
        return view(
                plan,
                plan.outline(),
                plan.commitments().stream().map(Item::of).toList(),
                plan.text(),
                plan.review().lines());
    }

    static PlanView inList(Plan plan) {
        return view(plan, List.of(), List.of(), null, List.of());
    }

    private static PlanView view(
            Plan plan,
            List<Heading> outline,
            List<Item> items,
            @Nullable String text,
            List<Review.Line> sentences) {
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
                text,
                sentences,
                plan.review().count(Review.Standing.UNDECIDED),
                plan.tracked().stream()
                        .filter(c -> c.handling().isUndecided())
                        .map(Commitment::id)
                        .toList(),
                plan.review().follows());
    }
}
