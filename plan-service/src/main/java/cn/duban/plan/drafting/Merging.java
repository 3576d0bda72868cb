package cn.duban.plan.drafting;

import cn.duban.plan.PlanProblem;
import cn.duban.plan.commitment.Commitment;
import cn.duban.plan.commitment.Plan;
import cn.duban.starter.problem.Violation;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// 合并 — several commitments become the first of them, with all the words from first to last.
record Merging(List<String> ids, String subject) {
    private static final int WIDEST = 1_000;

    ReviewingDraft.Change in(Plan plan) {
        List<Commitment> all =
                IntStream.range(0, ids.size())
                        .mapToObj(i -> OwnPlans.named(plan, ids.get(i), "/ids/" + i))
                        .distinct()
                        .sorted(Comparator.comparingInt(Commitment::offset))
                        .toList();
        if (all.size() < 2) {
            throw refused("至少要两项才能合并。");
        }
        int from = all.getFirst().offset();
        int to = all.stream().mapToInt(Merging::end).max().orElse(from);
        if (to - from > WIDEST) {
            throw refused("这几项在原文里相隔太远（超过%d字），不能合并成一项。".formatted(WIDEST));
        }
        Commitment one = merged(all, new Span(from, to - from).in(plan.text(), "/ids"));
        return new ReviewingDraft.Change(
                "合并%d项".formatted(all.size()),
                all.stream().map(Commitment::id).toList(),
                List.of(one));
    }

    private Commitment merged(List<Commitment> all, String words) {
        Commitment first = all.getFirst();
        List<String> support =
                all.stream()
                        .flatMap(c ->
                                Stream.concat(Stream.ofNullable(c.lead()), c.support().stream()))
                        .filter(unit -> !unit.equals(first.lead()))
                        .distinct()
                        .toList();
        List<String> undecided =
                all.stream().flatMap(c -> c.handling().mustDecide().stream()).distinct().toList();
        return first.changing()
                .text(words)
                .subject(subject.isBlank() ? first.subject() : subject.strip())
                .support(support)
                .restricted(all.stream().anyMatch(Commitment::restricted))
                .doubts(all.stream().flatMap(c -> c.doubts().stream()).distinct().toList())
                .dropped(null)
                .handling(first.handling().doubting(undecided))
                .build();
    }

    private static int end(Commitment c) {
        return c.offset() + c.text().codePointCount(0, c.text().length());
    }

    private static PlanProblem refused(String sentence) {
        return new PlanProblem.ReviewInvalid(Violation.of("/ids", "cannot-merge", sentence));
    }
}
