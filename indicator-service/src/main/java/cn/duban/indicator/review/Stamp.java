package cn.duban.indicator.review;

import cn.duban.indicator.submission.LatestRowDocument;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// 签记 — who did what, when and why; kept for ever, in order.
///
/// @param element the cell it is about, absent for the whole row
/// @param text reason, note or explanation
/// @param due 期限, of a return
/// @param receipt the row as it stood
record Stamp(
        Act act,
        @Nullable String element,
        Person by,
        Instant at,
        @Nullable String text,
        @Nullable String due,
        String receipt) {

    /// By the row itself: whoever sent it answered a returned cell with it.
    static Stamp ofRow(Act how, Return returned, LatestRowDocument row) {
        return new Stamp(
                how,
                returned.element(),
                new Person(row.submittedBy(), null),
                row.receivedAt(),
                row.explanation(),
                null,
                row.receipt());
    }
}
