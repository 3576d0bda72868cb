package cn.duban.indicator.review;

import cn.duban.indicator.QualityProblem.CellNotReturned;
import cn.duban.indicator.submission.LatestRowDocument;
import cn.duban.starter.problem.Violation;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 办理退回 — returns cells, takes returns back and takes answers.
///
/// A returned cell can be mended until the day it is due, also when the period is closed by then;
/// what the return opened ends with it.
@Component
class Returning {

    private final Deciding deciding;
    private final RowsToReview rows;
    private final ReviewSettings settings;
    private final Clock clock;

    Returning(Deciding deciding, RowsToReview rows, ReviewSettings settings, Clock clock) {
        this.deciding = deciding;
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    void giveBack(LatestRowDocument row, ReturnRequest request, Person by) {
        LocalDate due = request.dueFrom(LocalDate.now(clock), settings);
        String element = given(request.element());
        String reason = given(request.reason());
        BigDecimal value = row.numbers().get(element);
        if (value == null) {
            refuseUnknown(row, element);
        }
        Return asked =
                new Return(
                        element,
                        value == null ? null : value.toPlainString(),
                        row.explanation(),
                        row.receipt(),
                        reason,
                        by,
                        clock.instant(),
                        due.toString(),
                        null,
                        null);
        Stamp stamp = stamp(Act.RETURNED, element, by, reason, due, row);
        deciding.giveBack(row, asked, rows.elementName(row.form(), element), stamp);
    }

    private void refuseUnknown(LatestRowDocument row, String element) {
        if (rows.element(row.form(), element).isEmpty()) {
            String says = "报表“%s”没有要素“%s”。".formatted(row.form(), element);
            ReturnRequest.refuse(List.of(Violation.of("/element", "unknown-element", says)));
        }
    }

    void takeBack(
            LatestRowDocument row, @Nullable String element, @Nullable String why, Person by) {
        checked(element, why, "/reason");
        deciding.decide(
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
        deciding.decide(
                row.id(),
                review -> {
                    Return open = openCell(review, row, given(element));
                    Stamp stamp = stamp(Act.EXPLAINED, element, by, words, null, row);
                    return deciding.answered(review, row, open, stamp);
                });
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

    private Stamp stamp(
            Act act,
            @Nullable String element,
            Person by,
            @Nullable String text,
            @Nullable LocalDate due,
            LatestRowDocument row) {
        String day = due == null ? null : due.toString();
        return new Stamp(act, element, by, clock.instant(), text, day, row.receipt());
    }
}
