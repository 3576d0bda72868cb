package cn.duban.plan.drafting;

import cn.duban.plan.catalogue.Catalogue;
import cn.duban.plan.catalogue.KnownIndicator;
import cn.duban.plan.catalogue.Link;
import cn.duban.plan.commitment.Commitment;
import cn.duban.plan.commitment.Handling;
import cn.duban.plan.commitment.Heading;
import cn.duban.plan.commitment.Kind;
import cn.duban.plan.commitment.Plan;
import cn.duban.plan.commitment.Review;
import cn.duban.plan.commitment.Target;
import cn.duban.plan.commitment.WrittenTarget;
import cn.duban.plan.intake.Doubt;
import cn.duban.plan.intake.Extraction;
import cn.duban.plan.intake.Flag;
import cn.duban.plan.intake.OutlineNode;
import cn.duban.plan.intake.ProposedCommitment;
import cn.duban.plan.intake.Sentence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 草稿 — an extraction with its indicators linked, as a person will review it; pure.
///
/// Nothing is dropped silently: what is reported as done (成效) stays in the draft, set aside with
/// the reason.
record Drafts(Catalogue catalogue) {
    private static final String RESULT_NOT_PROMISE = "原文写的是已取得的成效，不作为承诺跟踪";

    Plan draft(String id, int year, String unit, Extraction extraction, Plan.Source source) {
        return draft(id, year, unit, extraction, source, null);
    }

    /// `follows` is the draft or plan whose new version this is.
    Plan draft(
            String id,
            int year,
            String unit,
            Extraction extraction,
            Plan.Source source,
            @Nullable String follows) {
        CommitmentIds ids = new CommitmentIds(id);
        List<Commitment> commitments =
                Finished.folded(extraction.commitments(), extraction.text()).stream()
                        .map(p -> commitment(ids.next(p.path()), p))
                        .toList();
        return new Plan(
                id,
                null,
                Plan.State.DRAFT,
                source,
                extraction.title().isBlank() ? source.fileName() : extraction.title(),
                year,
                unit,
                extraction.outline().stream().flatMap(n -> headings(n, List.of())).toList(),
                commitments,
                extraction.notes(),
                extraction.text(),
                null,
                List.of(),
                Review.of(lines(extraction.sentences()), follows));
    }

    private static List<Review.Line> lines(List<Sentence> sentences) {
        List<Review.Line> lines = new ArrayList<>();
        for (Sentence s : sentences) {
            Review.Standing standing = Review.Standing.valueOf(s.standing().name());
            lines.add(
                    new Review.Line(
                            lines.size() + 1, standing, s.text(), s.offset(), s.path(), null));
        }
        return lines;
    }

    Commitment commitment(String id, ProposedCommitment p) {
        Target target = Proposals.target(p);
        boolean restricted = p.is(Flag.RESTRICTED);
        List<String> doubts = new ArrayList<>(p.doubts().stream().map(Doubt::sentence).toList());
        List<String> grave =
                p.doubts().stream()
                        .filter(d -> d.mustBeDecided() && p.kind().isPlan())
                        .map(Doubt::sentence)
                        .toList();
        KnownIndicator indicator = linked(p, target, restricted, doubts);
        return new Commitment(
                id,
                p.path(),
                p.text(),
                p.offset(),
                p.subject().isBlank() ? p.text() : p.subject(),
                WrittenTarget.of(target),
                Proposals.deadline(p).notation(),
                p.firmness(),
                p.scope(),
                p.responsible().isEmpty() ? null : p.responsible().getFirst(),
                p.responsible().stream().skip(1).toList(),
                indicator == null ? null : indicator.id(),
                Proposals.base(p).orElse(null),
                restricted || (indicator != null && indicator.restricted()),
                doubts,
                p.kind().isPlan() ? null : RESULT_NOT_PROMISE,
                Handling.NEW.doubting(grave));
    }

    private @Nullable KnownIndicator linked(
            ProposedCommitment p, Target target, boolean restricted, List<String> doubts) {
        if (!p.kind().isPlan() || !Kind.of(target, restricted).isMeasurable()) {
            return null;
        }
        String unit = p.measure().unit() == null ? "" : p.measure().unit();
        return switch (catalogue.link(p.subject(), p.text(), unit)) {
            case Link.Found found -> {
                doubtBelowFloor(target, found.indicator(), doubts);
                yield found.indicator();
            }
            case Link.Doubtful doubtful -> {
                doubts.add(doubtful.doubt());
                yield null;
            }
            case Link.None _ -> null;
        };
    }

    private static void doubtBelowFloor(
            Target target, KnownIndicator indicator, List<String> doubts) {
        BigDecimal floor = indicator.floor();
        if (floor != null
                && target instanceof Target.AtLeast(BigDecimal value, String unit)
                && value.compareTo(floor) < 0) {
            doubts.add(
                    "目标%s%s低于国家底线%s%s，请核对。"
                            .formatted(value.toPlainString(), unit, floor.toPlainString(), unit));
        }
    }

    private static Stream<Heading> headings(OutlineNode node, List<String> above) {
        List<String> path = new ArrayList<>(above);
        path.add(node.number());
        Stream<Heading> own =
                node.kind() == OutlineNode.Kind.HEADING
                        ? Stream.of(
                                new Heading(
                                        path,
                                        node.printed(),
                                        node.title(),
                                        node.level(),
                                        node.offset()))
                        : Stream.empty();
        return Stream.concat(own, node.children().stream().flatMap(c -> headings(c, path)));
    }
}
