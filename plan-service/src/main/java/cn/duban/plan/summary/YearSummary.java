package cn.duban.plan.summary;

import cn.duban.plan.commitment.Heading;
import cn.duban.plan.commitment.Plan;
import cn.duban.plan.progress.Colour;
import cn.duban.plan.tracking.Tracked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 工作总结 — what the report says, before anybody lays it out; pure.
///
/// - Sections and commitments stand in the plan's own order; a section without commitments is left
///   out.
/// - Every tracked commitment appears twice: in its section and in the annex table.
record YearSummary(
        String plan,
        String title,
        LocalDate asOf,
        List<Piece> opening,
        List<Part> parts,
        List<Row> annex) {

    /// 一段: a heading, or one commitment's sentence under it.
    sealed interface Part {
        record Title(int level, String text) implements Part {}

        record Sentence(String commitment, Colour colour, List<Piece> pieces) implements Part {}
    }

    /// 附表的一行.
    record Row(
            String commitment,
            String subject,
            String target,
            String unit,
            List<Piece> value,
            List<Piece> coverage,
            Colour colour,
            LocalDate deadline,
            @Nullable String lead) {}

    YearSummary {
        parts = List.copyOf(parts);
        annex = List.copyOf(annex);
    }

    static YearSummary of(Plan plan, List<Tracked> commitments, LocalDate asOf) {
        List<Tracked> inOrder =
                commitments.stream()
                        .sorted(Comparator.comparingInt(t -> t.promise().order()))
                        .toList();
        return new YearSummary(
                plan.id(),
                titleOf(plan),
                asOf,
                Sentences.opening(plan, inOrder, asOf),
                parts(plan, inOrder),
                inOrder.stream().map(YearSummary::row).toList());
    }

    private static String titleOf(Plan plan) {
        String bare = plan.title().replaceAll("(工作)?(要点|计划|方案|安排|思路)$", "");
        return bare + "工作总结";
    }

    private static List<Part> parts(Plan plan, List<Tracked> inOrder) {
        List<Part> parts = new ArrayList<>();
        Set<List<String>> open = new HashSet<>();
        for (Tracked t : inOrder) {
            headingsAbove(plan, t).stream()
                    .filter(h -> open.add(h.path()))
                    .forEach(h -> parts.add(new Part.Title(h.path().size(), titled(h))));
            parts.add(new Part.Sentence(t.id(), Sentences.colour(t), Sentences.about(t)));
        }
        return parts;
    }

    /// The chain of headings a commitment stands under, outermost first.
    private static List<Heading> headingsAbove(Plan plan, Tracked tracked) {
        List<String> path = tracked.promise().path();
        return plan.outline().stream()
                .filter(h -> h.path().size() <= path.size())
                .filter(h -> h.path().equals(path.subList(0, h.path().size())))
                .filter(h -> h.offset() <= plan.commitment(tracked.id()).offset())
                .collect(Collectors.toMap(Heading::path, h -> h, (_, later) -> later))
                .values()
                .stream()
                .sorted(Comparator.comparingInt(h -> h.path().size()))
                .toList();
    }

    private static String titled(Heading heading) {
        String number = heading.path().getLast();
        String mark =
                number.matches("\\d+")
                        ? number + ". "
                        : number.startsWith("(") || number.startsWith("（")
                                ? number.replace('(', '（').replace(')', '）')
                                : number + "、";
        return mark + heading.title();
    }

    private static Row row(Tracked t) {
        return new Row(
                t.id(),
                t.promise().subject(),
                t.promise().target().inWords(),
                Sentences.unit(t),
                Sentences.value(t),
                Sentences.coverage(t),
                Sentences.colour(t),
                t.promise().lastDay(),
                t.promise().lead());
    }

    /// Every number that has to be bound, in reading order.
    List<Piece.Number> numbers() {
        List<Piece> all = new ArrayList<>(opening);
        for (Part part : parts) {
            if (part instanceof Part.Sentence sentence) {
                all.addAll(sentence.pieces());
            }
        }
        for (Row row : annex) {
            all.addAll(row.value());
            all.addAll(row.coverage());
        }
        return all.stream()
                .filter(Piece.Number.class::isInstance)
                .map(Piece.Number.class::cast)
                .toList();
    }
}
