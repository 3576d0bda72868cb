package cn.duban.plan.ledger;

import cn.duban.plan.progress.Entry;
import cn.duban.plan.progress.Figure;
import cn.duban.plan.tracking.Assessment;
import cn.duban.plan.tracking.Promise;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// 台账的一行 — what was known of a commitment from this moment on; keyed `commitment|number`.
///
/// The numbers of a commitment have no gaps, so the line of any moment is found by key alone.
@Document("ledger")
record LedgerLine(
        @Id String id,
        String commitment,
        long number,
        Instant at,
        Promise promise,
        @Nullable Assessment assessment,
        @Nullable Figure yearBefore,
        List<Entry> notes,
        int recorded,
        boolean ended) {

    LedgerLine {
        notes = List.copyOf(notes);
    }

    static String key(String commitment, long number) {
        return commitment + "|" + number;
    }

    boolean saysTheSameAs(LedgerLine other) {
        return promise.equals(other.promise)
                && Objects.equals(assessment, other.assessment)
                && Objects.equals(yearBefore, other.yearBefore)
                && notes.equals(other.notes)
                && recorded == other.recorded
                && ended == other.ended;
    }

    /// The same under its number, not earlier than the line before.
    LedgerLine numbered(long next, Instant earliest) {
        return new LedgerLine(
                key(commitment, next),
                commitment,
                next,
                earliest.isAfter(at) ? earliest : at,
                promise,
                assessment,
                yearBefore,
                notes,
                recorded,
                ended);
    }

    /// From now on it is no longer promised.
    LedgerLine ended(Instant now) {
        return new LedgerLine(
                "", commitment, 0, now, promise, assessment, yearBefore, notes, recorded, true);
    }

    Standing standing() {
        return new Standing(commitment, promise, assessment, yearBefore, notes, recorded);
    }
}
