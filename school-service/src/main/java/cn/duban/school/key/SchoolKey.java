package cn.duban.school.key;

import cn.duban.school.events.SchoolEvent.KeyChanged;
import cn.duban.school.events.Topics;
import cn.duban.starter.messaging.Events;
import cn.duban.starter.outbox.CarriesEvents;
import cn.duban.starter.outbox.PendingEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// 学校密钥 — what is stored of a key: a keyed hash, never the secret.
@Document("keys")
record SchoolKey(
        @Id String id,
        @Version @Nullable Long version,
        String hash,
        String school,
        String name,
        List<String> scopes,
        Instant expires,
        boolean revoked,
        @Nullable Revocation revocation,
        @Nullable List<String> networks,
        String createdBy,
        Instant createdAt,
        List<PendingEvent> pending)
        implements CarriesEvents {

    /// 吊销 — when, by whom and why.
    record Revocation(Instant at, String by, String reason) {}

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    boolean isUsable(Instant now) {
        return !revoked && expires.isAfter(now);
    }

    SchoolKey expiringBy(Instant end) {
        return with(end.isBefore(expires) ? end : expires, revocation);
    }

    SchoolKey revoked(Revocation why) {
        return with(expires, why);
    }

    SchoolKey telling(Events events) {
        var state =
                new KeyChanged(
                        id,
                        hash,
                        school,
                        name,
                        scopes,
                        expires.atZone(SHANGHAI).toOffsetDateTime(),
                        revoked,
                        networks);
        long next = version == null ? 0 : version + 1;
        var news = events.pending(Topics.CREDENTIALS, id, id, next, state);
        return new SchoolKey(
                id,
                version,
                hash,
                school,
                name,
                scopes,
                expires,
                revoked,
                revocation,
                networks,
                createdBy,
                createdAt,
                Stream.concat(pending.stream(), Stream.of(news)).toList());
    }

    private SchoolKey with(Instant newEnd, @Nullable Revocation why) {
        return new SchoolKey(
                id,
                version,
                hash,
                school,
                name,
                scopes,
                newEnd,
                revoked || why != null,
                why,
                networks,
                createdBy,
                createdAt,
                pending);
    }
}
