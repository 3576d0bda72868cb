package cn.duban.gateway.staff;

import cn.duban.gateway.identity.SigningKey;
import cn.duban.gateway.identity.Vouching;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// 会话令牌 — a session as text, `dbs_` and a signed token: no store to lose, so it outlives a restart
/// of the door.
@Component
class SessionTokens {
    static final String PREFIX = "dbs_";

    private static final String TYPE = "session+jwt";
    private static final String AUDIENCE = "duban-session";

    private static final int LONGEST_TEXT = 2_000;
    private static final int REMEMBERED = 10_000;

    private final SigningKey key;

    /// Checking a signature costs more than everything else the door does for a request.
    private final LoadingCache<String, Optional<Session>> checked;

    SessionTokens(SigningKey key) {
        this.key = key;
        this.checked =
                Caffeine.newBuilder()
                        .expireAfterAccess(Session.FRESH)
                        .maximumSize(REMEMBERED)
                        .build(this::check);
    }

    String textOf(Session session) {
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(Vouching.ISSUER)
                        .audience(AUDIENCE)
                        .jwtID(session.id())
                        .subject(session.user())
                        .claim("epoch", session.epoch())
                        .claim("started", session.started().getEpochSecond())
                        .issueTime(Date.from(session.renewed()))
                        .expirationTime(Date.from(session.end()))
                        .build();
        return PREFIX + key.sign(TYPE, claims);
    }

    Optional<Session> read(String text, Instant now) {
        return text.startsWith(PREFIX) && text.length() <= LONGEST_TEXT
                ? checked.get(text).filter(session -> session.runsAt(now))
                : Optional.empty();
    }

    private Optional<Session> check(String text) {
        return key.verified(TYPE, text.substring(PREFIX.length())).flatMap(SessionTokens::session);
    }

    private static Optional<Session> session(JWTClaimsSet claims) {
        try {
            if (!claims.getAudience().equals(List.of(AUDIENCE))) {
                return Optional.empty();
            }
            return Optional.of(
                    new Session(
                            claims.getJWTID(),
                            claims.getSubject(),
                            claims.getIntegerClaim("epoch"),
                            Instant.ofEpochSecond(claims.getLongClaim("started")),
                            claims.getIssueTime().toInstant()));
        } catch (ParseException e) {
            return Optional.empty();
        }
    }
}
