package cn.duban.gateway.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// 内部令牌 — the door's signed word about a visitor, good for one service and a few minutes.
///
/// One token serves all requests of a visitor to a service for a while, so that signing costs
/// nothing per request; whatever is handed out still lives long enough for the slowest request.
@Component
public final class Vouching {
    public static final String ISSUER = "duban-gateway";

    private static final String TYPE = "JWT";
    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final Duration REUSED = Duration.ofMinutes(2);
    private static final int REMEMBERED = 10_000;

    private final SigningKey key;
    private final Clock clock;
    private final Cache<Word, String> words =
            Caffeine.newBuilder().expireAfterWrite(REUSED).maximumSize(REMEMBERED).build();

    private record Word(Visitor visitor, String service) {}

    Vouching(SigningKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /// The token to send along to this service, and to no other.
    public String tokenFor(Visitor visitor, String service) {
        return words.get(new Word(visitor, service), word -> mint(word, clock.instant()));
    }

    private String mint(Word word, Instant now) {
        var visitor = word.visitor();
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(ISSUER)
                        .audience(word.service())
                        .subject(visitor.subject())
                        .jwtID(UUID.randomUUID().toString())
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(LIFETIME)))
                        .claim("name", visitor.name())
                        .claim("roles", List.copyOf(visitor.roles()))
                        .claim("scope", String.join(" ", visitor.scopes()));
        visitor.school().ifPresent(school -> claims.claim("school", school));
        visitor.unit().ifPresent(unit -> claims.claim("unit", unit));
        return key.sign(TYPE, claims.build());
    }
}
