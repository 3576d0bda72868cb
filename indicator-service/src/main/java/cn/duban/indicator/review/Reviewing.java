package cn.duban.indicator.review;

import cn.duban.indicator.QualityProblem.OwnNumber;
import cn.duban.indicator.QualityProblem.RowChanged;
import cn.duban.indicator.QualityProblem.StillReturned;
import cn.duban.indicator.submission.LatestRowDocument;
import cn.duban.starter.problem.Violation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 办理审核 — approves rows.
///
/// - 四眼原则: whoever sent the row as it stands does not approve it.
/// - One approves what one has seen: the receipt named has to be the one that stands.
@Component
class Reviewing {

    private static final String RECEIPT_MISSING =
            "须写明所查看的那一行的回执号，即查看这一行时答复里的row.receipt；没有查看过的数不能通过。";

    private final Deciding deciding;
    private final RowsToReview rows;
    private final Clock clock;

    Reviewing(Deciding deciding, RowsToReview rows, Clock clock) {
        this.deciding = deciding;
        this.rows = rows;
        this.clock = clock;
    }

    /// @param receipt the row the reviewer has looked at
    void approve(
            LatestRowDocument row, @Nullable String receipt, @Nullable String note, Person by) {
        List<Violation> violations = new ArrayList<>();
        if (receipt == null || receipt.isBlank()) {
            violations.add(Violation.of("/receipt", "receipt-missing", RECEIPT_MISSING));
        }
        ReturnRequest.boundText("/note", note, violations);
        ReturnRequest.refuse(violations);
        if (!row.receipt().equals(receipt)) {
            throw new RowChanged(row.receipt());
        }
        if (row.submittedBy().equals(by.id())) {
            throw new OwnNumber(row.school());
        }
        deciding.decide(row.id(), review -> approved(review, row, note, by));
    }

    private Review approved(
            Review review, LatestRowDocument row, @Nullable String note, Person by) {
        refuseWhileReturned(review.openFor(row), row);
        if (review.approves(row)) {
            return review;
        }
        Stamp stamp = new Stamp(Act.APPROVED, null, by, clock.instant(), note, null, row.receipt());
        return deciding.heard(review, row).approving(row, stamp);
    }

    private void refuseWhileReturned(List<Return> open, LatestRowDocument row) {
        if (!open.isEmpty()) {
            throw new StillReturned(
                    open.stream()
                            .map(r -> "“" + rows.elementName(row.form(), r.element()) + "”")
                            .collect(Collectors.joining("、")));
        }
    }
}
