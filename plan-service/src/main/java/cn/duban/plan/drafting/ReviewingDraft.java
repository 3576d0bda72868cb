package cn.duban.plan.drafting;

import cn.duban.plan.catalogue.KnownIndicators;
import cn.duban.plan.commitment.Commitment;
import cn.duban.plan.commitment.Handling;
import cn.duban.plan.commitment.Plan;
import cn.duban.plan.commitment.Review;
import cn.duban.starter.outbox.Retrying;
import cn.duban.starter.security.Caller;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// 审阅 — every step changes some commitments of a draft and can be undone.
@Component
class ReviewingDraft {
    private final OwnPlans plans;
    private final KnownIndicators indicators;
    private final Clock clock;

    ReviewingDraft(OwnPlans plans, KnownIndicators indicators, Clock clock) {
        this.plans = plans;
        this.indicators = indicators;
        this.clock = clock;
    }

    /// 一步 — these go, those come.
    record Change(String what, List<String> gone, List<Commitment> come) {
        static Change of(String what, Commitment before, Commitment after) {
            return new Change(what, List.of(before.id()), List.of(after));
        }
    }

    Plan change(String draft, Caller by, Function<Plan, Change> decision) {
        return Retrying.onConflict(() -> {
            Plan before = plans.draft(draft, by);
            Change change = decision.apply(before);
            return plans.save(
                    before.stepped(
                            change.what(),
                            by.name(),
                            clock.instant(),
                            change.gone(),
                            change.come()));
        });
    }

    Plan accept(String draft, String commitment, Caller by) {
        return change(
                draft,
                by,
                plan -> {
                    Commitment before = plan.commitment(commitment);
                    return Change.of(
                            "采纳", before, before.dropped(null).handled(Handling::accepted));
                });
    }

    /// Accepts whatever nobody has to decide first.
    Plan acceptAll(String draft, Caller by) {
        return change(
                draft,
                by,
                plan -> {
                    List<Commitment> open =
                            plan.tracked().stream()
                                    .filter(c -> c.handling().mustDecide().isEmpty())
                                    .filter(c ->
                                            c.handling().decision() == Handling.Decision.PROPOSED)
                                    .toList();
                    return new Change(
                            "采纳全部没有疑问的%d项".formatted(open.size()),
                            open.stream().map(Commitment::id).toList(),
                            open.stream().map(c -> c.handled(Handling::accepted)).toList());
                });
    }

    Plan drop(String draft, String commitment, String reason, Caller by) {
        return change(
                draft,
                by,
                plan -> {
                    Commitment before = plan.commitment(commitment);
                    return Change.of("剔除：" + reason, before, before.dropped(reason));
                });
    }

    Plan restore(String draft, String commitment, Caller by) {
        return change(
                draft,
                by,
                plan -> {
                    Commitment before = plan.commitment(commitment);
                    return Change.of("恢复", before, before.dropped(null));
                });
    }

    Plan split(String draft, String commitment, List<Span> parts, Caller by) {
        return change(draft, by, plan -> new Splitting(selections()).of(plan, commitment, parts));
    }

    Plan merge(String draft, List<String> ids, String subject, Caller by) {
        return change(draft, by, plan -> new Merging(ids, subject).in(plan));
    }

    Plan add(String draft, Span span, Caller by) {
        return change(
                draft,
                by,
                plan -> {
                    List<Commitment> made =
                            selections().from(plan, span, "").stream()
                                    .map(c -> c.dropped(null))
                                    .toList();
                    return new Change("从原文选取%d项".formatted(made.size()), List.of(), made);
                });
    }

    Plan undo(String draft, Caller by) {
        return Retrying.onConflict(() -> plans.save(plans.draft(draft, by).undone()));
    }

    /// A sentence nobody was sure about is rhetoric, or waits to become a commitment.
    Plan classed(String draft, int line, Review.Standing standing, Caller by) {
        return Retrying.onConflict(() ->
                plans.save(
                        plans.draft(draft, by)
                                .withLine(
                                        line,
                                        l ->
                                                new Review.Line(
                                                        l.no(),
                                                        standing,
                                                        l.text(),
                                                        l.offset(),
                                                        l.path(),
                                                        by.name()))));
    }

    private Selections selections() {
        return new Selections(indicators.catalogue(), LocalDate.now(clock));
    }
}
