package cn.duban.indicator.submission;

import cn.duban.indicator.submission.Verdicts.GoodRow;
import cn.duban.starter.problem.Violation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 回执 as the sender sees it; the counts add up: sent = accepted + refused.
///
/// @param receipt absent for a trial run, which stores nothing
record ReceiptView(
        @Nullable String receipt,
        @Nullable Instant receivedAt,
        int sent,
        int accepted,
        int refused,
        List<Violation> errors) {

    static ReceiptView of(Receipt receipt) {
        return new ReceiptView(
                receipt.number(),
                receipt.receivedAt(),
                receipt.sent(),
                receipt.accepted(),
                receipt.refused(),
                receipt.violations());
    }

    static ReceiptView trial(Verdicts verdicts) {
        return new ReceiptView(
                null,
                null,
                verdicts.sent(),
                verdicts.accepted().size(),
                verdicts.refused(),
                verdicts.objections());
    }

    /// With the rows, for looking a receipt up later.
    record WithRows(ReceiptView receipt, List<GoodRow> rows) {}
}
