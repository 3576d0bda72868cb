package cn.duban.indicator.review;

import cn.duban.indicator.QualityProblem.CellNotReturned;
import cn.duban.indicator.QualityProblem.OwnNumber;
import cn.duban.indicator.QualityProblem.RowChanged;
import cn.duban.indicator.QualityProblem.StillReturned;
import cn.duban.indicator.submission.LatestRowDocument;
import cn.duban.starter.problem.Violation;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 办理审核 — approves rows, returns cells, takes returns back and takes answers.
///
/// - 四眼原则: whoever sent the row as it stands does not approve it.
/// - One approves what one has seen: the receipt named has to be the one that stands.
/// - A returned cell can be mended until the day it is due, also when the period is closed by then;
///   what the return opened ends with it.
@Component
class Reviewing {

    private final Reviews reviews;
    private final RowsToReview rows;
    private final Announcing announcing;
    private final Excepting excepting;
    private final ReviewSettings settings;
    private final Clock clock;

    Reviewing(
            Reviews reviews,
            RowsToReview rows,
            Announcing announcing,
            Excepting excepting,
            ReviewSettings settings,
            Clock clock) {
        this.reviews = reviews;
        this.rows = rows;
        this.announcing = announcing;
        this.excepting = excepting;
        this.settings = settings;
        this.clock = clock;
    }

    /// @param receipt the row the reviewer has looked at
    void approve(LatestRowDocument row, String receipt, @Nullable String note, Person by) {
        List<Violation> violations = new ArrayList<>();
        ReturnRequest.boundText("/note", note, violations);
        ReturnRequest.refuse(violations);
        if (!row.receipt().equals(receipt)) {
            throw new RowChanged(row.receipt());
        }
        if (row.submittedBy().equals(by.id())) {
            throw new OwnNumber(row.school());
        }
        decide(
                row.id(),
                review -> {
                    refuseWhileReturned(review.openFor(row), row);
                    return review.approves(row)
                            ? review
                            : heard(review, row)
                                    .approving(row, stamp(Act.APPROVED, null, by, note, null, row));
                });
    }

    private void refuseWhileReturned(List<Return> open, LatestRowDocument row) {
        if (!open.isEmpty()) {
            throw new StillReturned(
                    open.stream()
                            .map(r -> "“" + nameOf(row, r.element()) + "”")
                            .collect(Collectors.joining("、")));
        }
    }

    void giveBack(LatestRowDocument row, ReturnRequest request, Person by) {
        LocalDate today = LocalDate.now(clock);
        LocalDate due = request.dueFrom(today, settings);
        String element = given(request.element());
        String reason = given(request.reason());
        BigDecimal value = row.numbers().get(element);
        if (value == null && rows.element(row.form(), element).isEmpty()) {
            ReturnRequest.refuse(
                    List.of(
                            Violation.of(
                                    "/element",
                                    "unknown-element",
                                    "报表“%s”没有要素“%s”。".formatted(row.form(), element))));
        }
        Optional<Return> before = reviews.find(row.id()).flatMap(r -> r.returnOf(element));
        Return returned =
                new Return(
                        element,
                        value == null ? null : value.toPlainString(),
                        row.explanation(),
                        row.receipt(),
                        reason,
                        by,
                        clock.instant(),
                        due.toString(),
                        excepting.forCorrection(row, nameOf(row, element), due, by),
                        null);
        Stamp stamp = stamp(Act.RETURNED, element, by, reason, due.toString(), row);
        decide(
                row.id(),
                review ->
                        announcing.returned(
                                heard(review, row).returning(returned, stamp), row, returned));
        before.ifPresent(r -> excepting.over(r, stamp));
    }

    /// A decision about the row stored now; what ended returns had opened is closed after it.
    void decide(String row, UnaryOperator<Review> decision) {
        reviews.decide(row, decision).returns().forEach(r -> excepting.over(r, r.ended()));
    }

    void takeBack(
            LatestRowDocument row, @Nullable String element, @Nullable String why, Person by) {
        checked(element, why, "/reason");
        decide(
                row.id(),
                review -> {
                    Return open = openCell(review, row, given(element));
                    return review.ending(open, stamp(Act.TAKEN_BACK, element, by, why, null, row));
                });
    }

    /// 书面说明 by the school: the number stands, and this is why.
    void answer(
            LatestRowDocument row, @Nullable String element, @Nullable String words, Person by) {
        checked(element, words, "/explanation");
        decide(
                row.id(),
                review -> {
                    Return open = openCell(review, row, given(element));
                    Stamp stamp = stamp(Act.EXPLAINED, element, by, words, null, row);
                    return announcing.answered(review.ending(open, stamp), row, open, stamp);
                });
    }

    /// What a later row answered by itself is stamped; the same row heard twice changes nothing.
    Review heard(Review review, LatestRowDocument row) {
        Review stamped = review;
        for (Return returned : review.returns()) {
            Act how = returned.ended() == null ? returned.mended(row).orElse(null) : null;
            if (how != null) {
                Stamp stamp =
                        new Stamp(
                                how,
                                returned.element(),
                                new Person(row.submittedBy(), null),
                                row.receivedAt(),
                                row.explanation(),
                                null,
                                row.receipt());
                stamped =
                        announcing.answered(stamped.ending(returned, stamp), row, returned, stamp);
            }
        }
        return stamped;
    }

    private static Return openCell(Review review, LatestRowDocument row, String element) {
        return review.returnOf(element)
                .filter(r -> r.openFor(row))
                .orElseThrow(() -> new CellNotReturned(element));
    }

    private static void checked(@Nullable String element, @Nullable String text, String place) {
        List<Violation> violations = new ArrayList<>();
        ReturnRequest.needText("/element", element, violations);
        ReturnRequest.needText(place, text, violations);
        ReturnRequest.refuse(violations);
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private String nameOf(LatestRowDocument row, String element) {
        return rows.element(row.form(), element).map(e -> e.name()).orElse(element);
    }

    private Stamp stamp(
            Act act,
            @Nullable String element,
            Person by,
            @Nullable String text,
            @Nullable String due,
            LatestRowDocument row) {
        return new Stamp(act, element, by, clock.instant(), text, due, row.receipt());
    }
}
