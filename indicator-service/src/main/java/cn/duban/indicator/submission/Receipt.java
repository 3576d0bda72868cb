package cn.duban.indicator.submission;

import cn.duban.indicator.submission.Verdicts.GoodRow;
import cn.duban.starter.messaging.EventJson;
import cn.duban.starter.outbox.CarriesEvents;
import cn.duban.starter.outbox.PendingEvent;
import cn.duban.starter.problem.Violation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/// 回执 — one push as it was accepted: writing this document is the acknowledgement.
///
/// - [#id] is the caller with the idempotency key, so that of two equal pushes only one can be
///   written; without a key it is the number.
/// - [#rows], [#errors] and [#warnings] are JSON text: they are kept as proof and read only with
///   their receipt.
@Document("receipts")
record Receipt(
        @Id String id,
        @Version @Nullable Long version,
        @Indexed(unique = true) String number,
        @Indexed String owner,
        @Nullable String ownerName,
        String fingerprint,
        Instant receivedAt,
        int sent,
        int accepted,
        int refused,
        @Nullable Tally tally,
        String rows,
        String errors,
        @Nullable String warnings,
        List<PendingEvent> pending)
        implements CarriesEvents {

    /// 接收情况: what the accepted rows did.
    record Tally(int created, int changed, int unchanged, int warned) {

        static final Tally NONE = new Tally(0, 0, 0, 0);

        static Tally of(Verdicts verdicts) {
            return new Tally(
                    verdicts.counted(Verdicts.Outcome.CREATED),
                    verdicts.counted(Verdicts.Outcome.CHANGED),
                    verdicts.counted(Verdicts.Outcome.UNCHANGED),
                    verdicts.warned());
        }

        Tally plus(Tally other) {
            return new Tally(
                    created + other.created,
                    changed + other.changed,
                    unchanged + other.unchanged,
                    warned + other.warned);
        }
    }

    static String textOf(List<?> parts) {
        return EventJson.MAPPER.writeValueAsString(parts);
    }

    /// A receipt of before there were tallies counts its rows as new.
    Tally tallied() {
        return tally == null ? new Tally(accepted, 0, 0, 0) : tally;
    }

    List<Violation> violations() {
        return List.of(EventJson.MAPPER.readValue(errors, Violation[].class));
    }

    List<Violation> remarks() {
        return warnings == null
                ? List.of()
                : List.of(EventJson.MAPPER.readValue(warnings, Violation[].class));
    }

    List<GoodRow> goodRows() {
        return List.of(EventJson.MAPPER.readValue(rows, GoodRow[].class));
    }

    /// The rows as the read model keeps them. One that says what is already known stays as it was
    /// sent first: by whom, when, and whether in time.
    List<LatestRowDocument> latestRows() {
        return goodRows().stream()
                .filter(good -> good.outcome() != Verdicts.Outcome.UNCHANGED)
                .map(good ->
                        LatestRowDocument.of(number, receivedAt, owner, good.school(), good.row()))
                .toList();
    }
}
