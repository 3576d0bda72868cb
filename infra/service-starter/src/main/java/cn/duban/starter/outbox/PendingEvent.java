package cn.duban.starter.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Field;

/// 待发事件 — one event waiting inside the document that caused it.
///
/// - [#body] is the whole CloudEvent as it will stand on the wire: stored bytes and sent bytes are
///   one.
/// - [#traceparent] restores the trace of the request that caused it, however late it is published.
public record PendingEvent(
        @Field("id") String id,
        String topic,
        String key,
        String type,
        String body,
        @Nullable String traceparent,
        Instant at) {}
