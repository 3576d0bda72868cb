package cn.duban.starter.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/// 已验令牌 — checks the signature of an internal token once; who issued it, for whom and until when on
/// every request.
///
/// The gateway sends one token along with many requests of a visitor. A token is known by all of
/// its text, so a forged or altered one is never taken for one that was verified.
final class VerifiedTokens implements JwtDecoder {

    private static final int REMEMBERED = 2_000;
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final JwtDecoder signatures;
    private final OAuth2TokenValidator<Jwt> claims;
    private final Cache<String, Jwt> verified =
            Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(KEPT).build();

    VerifiedTokens(JwtDecoder signatures, OAuth2TokenValidator<Jwt> claims) {
        this.signatures = signatures;
        this.claims = claims;
    }

    @Override
    public Jwt decode(String token) {
        Jwt known = verified.getIfPresent(token);
        Jwt read = known == null ? signatures.decode(token) : known;
        OAuth2TokenValidatorResult checked = claims.validate(read);
        if (checked.hasErrors()) {
            verified.invalidate(token);
            throw new JwtValidationException("not for here and now", checked.getErrors());
        }
        if (known == null) {
            verified.put(token, read);
        }
        return read;
    }
}
