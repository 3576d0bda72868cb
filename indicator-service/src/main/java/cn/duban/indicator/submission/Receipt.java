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
/// - [#rows] and [#errors] are JSON text: they are kept as proof and read only with their receipt.
@Document("receipts")
record Receipt(
        @Id String id,
        @Version @Nullable Long version,
        @Indexed(unique = true) String number,
        @Indexed String owner,
        String fingerprint,
        Instant receivedAt,
        int sent,
        int accepted,
        int refused,
        String rows,
        String errors,
        List<PendingEvent> pending)
        implements CarriesEvents {

    static String textOf(List<?> parts) {
        return EventJson.MAPPER.writeValueAsString(parts);
    }

    List<Violation> violations() {
        return List.of(EventJson.MAPPER.readValue(errors, Violation[].class));
    }

    List<GoodRow> goodRows() {
        return List.of(EventJson.MAPPER.readValue(rows, GoodRow[].class));
    }

    boolean complete() {
        return refused == 0;
    }
}
