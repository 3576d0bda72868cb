package cn.duban.indicator.submission;

import cn.duban.starter.messaging.EventJson;
import cn.duban.starter.projection.Versioned;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import tools.jackson.databind.JsonNode;

/// 最新一行 — the row with the highest receipt number of a (school, form, period), for looking behind a
/// figure.
///
/// @param values JSON text: element codes have dots, which a document's keys must not have
@Document("latest_rows")
public record LatestRowDocument(
        @Id String id,
        long version,
        String receipt,
        Instant receivedAt,
        String submittedBy,
        String values,
        boolean withdrawn)
        implements Versioned {

    static String idOf(String school, String form, String period) {
        return school + "|" + form + "|" + period;
    }

    public String school() {
        return id.substring(0, id.indexOf('|'));
    }

    public JsonNode valuesAsJson() {
        return EventJson.MAPPER.readTree(values);
    }
}
