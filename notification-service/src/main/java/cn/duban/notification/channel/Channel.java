package cn.duban.notification.channel;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// 渠道 — one way out: the built-in inbox, or somebody's webhook.
///
/// - The secrets are sealed; during a rotation the old one stays good until its [Sealed#until].
/// - A closed channel stays known, since deliveries refer to it; it is never sent to again.
@Document("channels")
public record Channel(
        @Id String id,
        @Version @Nullable Long version,
        Kind kind,
        String name,
        String url,
        List<Sealed> secrets,
        State state,
        @Nullable String reason,
        String createdBy,
        Instant createdAt) {

    /// 站内信, 网络回调.
    public enum Kind {
        INBOX,
        WEBHOOK
    }

    /// 可用, 已停用 (by the receiver's 410 or by hand), 已关闭.
    public enum State {
        ACTIVE,
        DISABLED,
        CLOSED
    }

    /// A secret nobody can read without the key of the suite.
    public record Sealed(String cipher, @Nullable Instant until) {
        boolean isGoodAt(Instant now) {
            return until == null || until.isAfter(now);
        }
    }

    public static final String INBOX_ID = "C-inbox";

    static final Channel INBOX =
            new Channel(
                    INBOX_ID,
                    0L,
                    Kind.INBOX,
                    "站内信",
                    "",
                    List.of(),
                    State.ACTIVE,
                    null,
                    "system",
                    Instant.EPOCH);

    public boolean isActive() {
        return state == State.ACTIVE;
    }

    List<Sealed> goodSecrets(Instant now) {
        return secrets.stream().filter(s -> s.isGoodAt(now)).toList();
    }

    Channel rotated(String cipher, Instant oldUntil, Instant now) {
        Stream<Sealed> old =
                goodSecrets(now).stream()
                        .map(s -> s.until() == null ? new Sealed(s.cipher(), oldUntil) : s);
        List<Sealed> both = Stream.concat(Stream.of(new Sealed(cipher, null)), old).toList();
        return new Channel(id, version, kind, name, url, both, state, reason, createdBy, createdAt);
    }

    Channel as(String newName, String newUrl) {
        return new Channel(
                id, version, kind, newName, newUrl, secrets, state, reason, createdBy, createdAt);
    }

    Channel in(State newState, @Nullable String why) {
        return new Channel(
                id, version, kind, name, url, secrets, newState, why, createdBy, createdAt);
    }
}
