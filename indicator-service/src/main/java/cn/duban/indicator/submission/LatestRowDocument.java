package cn.duban.indicator.submission;

import cn.duban.indicator.events.IndicatorEvent.AcceptedRow;
import cn.duban.indicator.submission.row.RowKey;
import cn.duban.starter.messaging.EventJson;
import cn.duban.starter.projection.Versioned;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import tools.jackson.databind.JsonNode;

/// 最新一行 — the row with the highest receipt number of a (school, form, period), for looking behind a
/// figure.
///
/// @param values JSON text: element codes have dots, which a document's keys must not have
/// @param explanation 说明, what the sender wrote about numbers that look odd
/// @param warnings 经验检查: what looked odd
/// @param late 迟报: came in by an exception to a closed period
@Document("latest_rows")
public record LatestRowDocument(
        @Id String id,
        long version,
        String receipt,
        Instant receivedAt,
        String submittedBy,
        String values,
        boolean withdrawn,
        @Nullable String explanation,
        @Nullable List<String> warnings,
        @Nullable Boolean late)
        implements Versioned {

    public static LatestRowDocument of(
            String receipt, Instant receivedAt, String sender, String reporter, AcceptedRow row) {
        return new LatestRowDocument(
                new RowKey(reporter, row.form(), row.period(), row.stage()).id(),
                ReceiptNumbers.tickOf(receipt),
                receipt,
                receivedAt,
                sender,
                EventJson.MAPPER.writeValueAsString(row.values()),
                row.withdrawn(),
                row.explanation(),
                row.warnings(),
                row.late());
    }

    /// The id of the row of a (school or unit, form, period) and 学段.
    public static String idOf(String reporter, String form, String period, @Nullable String stage) {
        return new RowKey(reporter, form, period, stage).id();
    }

    public String school() {
        return id.substring(0, id.indexOf('|'));
    }

    public String form() {
        return id.split("\\|")[1];
    }

    public String period() {
        return id.split("\\|")[2];
    }

    /// 学段, where the row is of one.
    public @Nullable String stage() {
        String[] parts = id.split("\\|");
        return parts.length > 3 ? parts[3] : null;
    }

    public JsonNode valuesAsJson() {
        return EventJson.MAPPER.readTree(values);
    }

    public Map<String, BigDecimal> numbers() {
        Map<String, BigDecimal> numbers = new HashMap<>();
        valuesAsJson()
                .forEachEntry((code, text) -> numbers.put(code, new BigDecimal(text.asString())));
        return numbers;
    }
}
