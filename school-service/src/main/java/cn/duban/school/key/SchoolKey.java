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
        String createdBy,
        Instant createdAt,
        List<PendingEvent> pending)
        implements CarriesEvents {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    boolean isUsable(Instant now) {
        return !revoked && expires.isAfter(now);
    }

    SchoolKey expiringBy(Instant end) {
        return with(end.isBefore(expires) ? end : expires, revoked);
    }

    SchoolKey revokedNow() {
        return with(expires, true);
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
                        revoked);
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
                createdBy,
                createdAt,
                Stream.concat(pending.stream(), Stream.of(news)).toList());
    }

    private SchoolKey with(Instant newEnd, boolean nowRevoked) {
        return new SchoolKey(
                id,
                version,
                hash,
                school,
                name,
                scopes,
                newEnd,
                nowRevoked,
                createdBy,
                createdAt,
                pending);
    }
}
