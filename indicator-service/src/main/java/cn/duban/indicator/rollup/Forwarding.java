package cn.duban.indicator.rollup;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/// 上送 — sends what one record caused up the tree, with its time and its trace.
record Forwarding(
        ProcessorContext<String, Outcome> context, long timestamp, @Nullable String traceparent) {

    static final String TRACEPARENT = "traceparent";

    Forwarding(
            ProcessorContext<String, Outcome> context,
            Record<?, ?> cause,
            @Nullable String traceparent) {
        this(context, cause.timestamp(), traceparent);
    }

    void school(Weighing weighing) {
        Outcome.Standing school = weighing.standing();
        send(school.named().key(), school);
        unit(weighing);
    }

    /// A unit that reports a number of its own has no figure of it but the unit's.
    void unit(Weighing weighing) {
        weighing.changes().forEach(change -> send(change.heading().key(), change));
    }

    private void send(String key, Outcome outcome) {
        context.forward(new Record<>(key, outcome, timestamp, headers()));
    }

    private Headers headers() {
        Headers headers = new RecordHeaders();
        if (traceparent != null) {
            headers.add(TRACEPARENT, traceparent.getBytes(StandardCharsets.UTF_8));
        }
        return headers;
    }
}
