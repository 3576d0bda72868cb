package cn.duban.gateway.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/// 审计记录 — who asked for which change, from where, and how it ended. Never what was in it.
@Document("audit")
record AuditEntry(
        @Id String id,
        @Indexed Instant at,
        String who,
        @Nullable String name,
        String address,
        String method,
        String path,
        int status,
        long millis,
        @Nullable String trace,
        @Nullable String note) {}
