package cn.duban.plan.drafting;

import cn.duban.plan.catalogue.Catalogue;
import cn.duban.plan.commitment.Commitment;
import cn.duban.plan.commitment.Heading;
import cn.duban.plan.commitment.Plan;
import cn.duban.plan.intake.PlanIntake;
import cn.duban.plan.intake.ProposedCommitment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// 选段成项 — what a person selects in the text becomes commitments, read by the same grammar.
///
/// A selection in which the grammar finds nothing is one commitment that keeps its own counter.
record Selections(Catalogue catalogue, LocalDate today) {
    private static final PlanIntake INTAKE = new PlanIntake();

    List<Commitment> from(Plan plan, Span span, String at) {
        String words = span.in(plan.text(), at);
        List<String> path = pathAt(plan, span.offset());
        List<ProposedCommitment> found =
                Finished.folded(
                        INTAKE.select(
                                words, span.offset(), path, OptionalInt.of(plan.year()), today),
                        plan.text());
        List<Commitment> all = new ArrayList<>(plan.commitments());
        List<Commitment> made = new ArrayList<>();
        Drafts drafts = new Drafts(catalogue);
        for (ProposedCommitment one : found) {
            Commitment next = drafts.commitment(freeId(plan, all, path), one);
            made.add(next);
            all.add(next);
        }
        return made.isEmpty() ? List.of(plain(freeId(plan, all, path), words, span, path)) : made;
    }

    /// Exactly one commitment of a selection: what the grammar found, or the words as they are.
    Commitment one(Plan plan, List<Commitment> others, Span span, String at) {
        List<Commitment> found = from(plan, span, at);
        List<Commitment> all = new ArrayList<>(plan.commitments());
        all.addAll(others);
        String words = span.in(plan.text(), at);
        List<String> path = pathAt(plan, span.offset());
        Commitment only = found.size() == 1 ? found.getFirst() : plain("", words, span, path);
        return only.changing().id(freeId(plan, all, path)).build();
    }

    private static Commitment plain(String id, String words, Span span, List<String> path) {
        String subject = words.strip();
        int blank = words.codePointCount(0, words.indexOf(subject));
        return Commitment.of(id, path, subject, span.offset() + blank)
                .changing()
                .doubts(List.of("没有读出数量、时限或频次，需补充目标后才能考核。"))
                .build();
    }

    private static String freeId(Plan plan, List<Commitment> taken, List<String> path) {
        CommitmentIds ids = new CommitmentIds(plan.id());
        List<String> used = taken.stream().map(Commitment::id).toList();
        String id = ids.next(path);
        while (used.contains(id)) {
            id = ids.next(path);
        }
        return id;
    }

    /// The heading or item a place stands under.
    private static List<String> pathAt(Plan plan, int offset) {
        List<String> path = List.of();
        for (Heading heading : plan.outline()) {
            path = heading.offset() <= offset ? heading.path() : path;
        }
        return path;
    }
}
