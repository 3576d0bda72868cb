package cn.duban.indicator.review;

import cn.duban.indicator.catalogue.Element;
import cn.duban.indicator.catalogue.Form;
import cn.duban.indicator.review.CaseView.Line;
import cn.duban.indicator.review.CaseView.Returned;
import cn.duban.indicator.review.CaseView.StampView;
import cn.duban.indicator.submission.LatestRowDocument;
import cn.duban.starter.security.Caller;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// 审核台账 — the rows of a period with the state each is in, as far as a caller may see them.
@Component
class Cases {

    private final RowsToReview rows;
    private final Reviews reviews;
    private final Clock clock;

    Cases(RowsToReview rows, Reviews reviews, Clock clock) {
        this.rows = rows;
        this.reviews = reviews;
        this.clock = clock;
    }

    /// 一行 with its state that day.
    record Case(LatestRowDocument row, Optional<Review> review, ReviewState state) {}

    /// Ordered by form and school.
    List<Case> of(
            String period,
            Optional<String> form,
            Optional<String> unit,
            LocalDate today,
            Caller caller) {
        List<Form> forms =
                form.map(f -> List.of(rows.form(f)))
                        .orElseGet(() -> rows.formsFor(rows.open(period)));
        List<LatestRowDocument> found = new ArrayList<>();
        forms.forEach(f -> found.addAll(rows.of(f, rows.open(period).id(), unit, caller)));
        Map<String, Review> known = reviews.of(found.stream().map(LatestRowDocument::id).toList());
        return found.stream()
                .map(row -> state(row, Optional.ofNullable(known.get(row.id())), today))
                .sorted(
                        Comparator.comparing((Case c) -> c.row().form())
                                .thenComparing(c -> c.row().id()))
                .toList();
    }

    private static Case state(LatestRowDocument row, Optional<Review> review, LocalDate today) {
        return new Case(row, review, ReviewState.of(row, review, today));
    }

    static Map<ReviewState, Integer> counted(List<Case> cases) {
        Map<ReviewState, Integer> counts = new EnumMap<>(ReviewState.class);
        for (ReviewState state : ReviewState.values()) {
            counts.put(state, 0);
        }
        cases.forEach(c -> counts.merge(c.state(), 1, Integer::sum));
        return counts;
    }

    /// As it stands today.
    CaseView view(LatestRowDocument row) {
        LocalDate today = LocalDate.now(clock);
        Optional<Review> review = reviews.find(row.id());
        var before = rows.before(row).map(LatestRowDocument::numbers).orElse(Map.of());
        List<Element> elements = rows.form(row.form()).elements();
        return new CaseView(
                line(state(row, review, today)),
                new Cells(row, before, review, today).of(elements),
                review.map(Review::stamps).orElse(List.of()).stream().map(StampView::of).toList());
    }

    Line line(Case one) {
        LatestRowDocument row = one.row();
        String unit = rows.unitOf(row.school(), row.period()).orElse(null);
        List<Return> open = one.review().map(r -> r.openFor(row)).orElse(List.of());
        return new Line(
                row.school(),
                rows.nameOf(row.school()),
                unit,
                unit == null ? null : rows.nameOf(unit),
                row.form(),
                rows.formName(row.form()),
                row.period(),
                row.stage(),
                one.state(),
                one.state().title(),
                row.receipt(),
                row.receivedAt(),
                row.submittedBy(),
                Boolean.TRUE.equals(row.late()),
                row.explanation(),
                Objects.requireNonNullElse(row.warnings(), List.of()),
                open.size(),
                open.stream().map(Return::dueOn).min(Comparator.naturalOrder()).orElse(null));
    }

    /// 退回的单元格 that wait for an answer, of all periods; the one due first comes first.
    List<Returned> returned(LocalDate today, Caller caller) {
        List<Review> waiting =
                reviews.waiting(row -> rows.visible(row.substring(0, row.indexOf('|')), caller));
        Map<String, LatestRowDocument> standing = new HashMap<>();
        rows.standing(waiting.stream().map(Review::id).toList())
                .forEach(row -> standing.put(row.id(), row));
        return waiting.stream()
                .flatMap(r -> returned(r, Optional.ofNullable(standing.get(r.id())), today))
                .sorted(
                        Comparator.comparing((Returned r) -> r.returned().due())
                                .thenComparing(Returned::school))
                .toList();
    }

    private Stream<Returned> returned(
            Review review, Optional<LatestRowDocument> standing, LocalDate today) {
        return standing.stream()
                .flatMap(row -> review.openFor(row).stream().map(c -> returned(row, c, today)));
    }

    private Returned returned(LatestRowDocument row, Return cell, LocalDate today) {
        return new Returned(
                row.school(),
                rows.nameOf(row.school()),
                rows.unitOf(row.school(), row.period()).orElse(null),
                row.form(),
                rows.formName(row.form()),
                row.period(),
                row.stage(),
                cell.element(),
                rows.elementName(row.form(), cell.element()),
                Cells.view(cell, row, today));
    }
}
