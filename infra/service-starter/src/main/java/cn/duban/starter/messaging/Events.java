package cn.duban.starter.messaging;

import cn.duban.starter.outbox.PendingEvent;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Turns what happened into the event that will stand on the wire, ready to lie in its document.
public final class Events {
    private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

    private final String source;
    private final Clock clock;
    private final Supplier<@Nullable String> traceparent;

    public Events(String service, Clock clock, Supplier<@Nullable String> traceparent) {
        this.source = "/duban/" + service;
        this.clock = clock;
        this.traceparent = traceparent;
    }

    /// @param key the Kafka key: events of one key stay in order
    /// @param subject the aggregate the event is about
    /// @param version the aggregate's version once the event has happened
    public <T> PendingEvent pending(
            Topic<T> topic, String key, String subject, long version, T data) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        String trace = traceparent.get();
        CloudEvent event =
                new CloudEvent(
                        "1.0",
                        newId(),
                        source,
                        typeOf(data),
                        subject,
                        now,
                        "application/json",
                        version,
                        trace,
                        EventJson.MAPPER.valueToTree(data));
        return new PendingEvent(
                event.id(),
                topic.name(),
                key,
                event.type(),
                event.toJson(),
                trace,
                now.toInstant());
    }

    /// A new UUIDv7: unique everywhere, ordered by time.
    public static String newId() {
        return IDS.generate().toString();
    }

    static String typeOf(Object data) {
        JsonTypeName name = data.getClass().getAnnotation(JsonTypeName.class);
        if (name == null) {
            throw new IllegalArgumentException(data.getClass() + " has no @JsonTypeName");
        }
        return "cn.duban." + name.value();
    }
}
