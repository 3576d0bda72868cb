package cn.duban.starter.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// 事件信封 — CloudEvents 1.0 in structured mode: the Kafka value, the webhook body and the file on
/// disk are these same bytes.
///
/// - [#id] is the same for every delivery: reacting twice to one id is a fault of the consumer.
/// - [#version] grows with each event of one [#subject]: a smaller one is old news.
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "specversion",
    "id",
    "source",
    "type",
    "subject",
    "time",
    "datacontenttype",
    "version",
    "traceparent",
    "data"
})
public record CloudEvent(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        OffsetDateTime time,
        String datacontenttype,
        long version,
        @Nullable String traceparent,
        JsonNode data) {

    /// Reads the data into the consumer's own minimal record; unknown fields are ignored.
    public <T> T dataAs(Class<T> minimal) {
        try {
            return EventJson.MAPPER.treeToValue(data, minimal);
        } catch (JacksonException e) {
            throw new PoisonRecord(type + " is not a " + minimal.getSimpleName(), e);
        }
    }

    public static CloudEvent parse(String body) {
        try {
            CloudEvent event = EventJson.MAPPER.readValue(body, CloudEvent.class);
            if (event == null || event.id == null || event.type == null || event.data == null) {
                throw new PoisonRecord("no CloudEvent: id, type or data is missing", null);
            }
            return event;
        } catch (JacksonException e) {
            throw new PoisonRecord("no CloudEvent: " + e.getOriginalMessage(), e);
        }
    }

    public String toJson() {
        return EventJson.MAPPER.writeValueAsString(this);
    }
}
