package cn.duban.starter.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

class VerifiedTokensTests {

    private static final String HERE = "indicator-service";

    @TempDir private Path secrets;
    private final AtomicInteger verified = new AtomicInteger();
    private final Instant now = Instant.now();
    private ECKey key;
    private JwtDecoder decoder;

    @BeforeEach
    void readTheKey() throws Exception {
        key = new ECKeyGenerator(Curve.P_256).keyID("test").generate();
        Files.writeString(
                secrets.resolve("internal-jwks.json"), new JWKSet(key.toPublicJWK()).toString());
        decoder = new SecurityConfiguration().internalTokens(new Secrets(secrets.toString()), HERE);
    }

    @Test
    void the_signature_of_a_token_is_checked_once() throws Exception {
        JwtDecoder counted = at(now);
        String token = token("officer", HERE, Duration.ofMinutes(5));

        for (int i = 0; i < 50; i++) {
            assertThat(counted.decode(token).getSubject()).isEqualTo("officer");
        }
        counted.decode(token("leader", HERE, Duration.ofMinutes(5)));

        assertThat(verified).hasValue(2);
    }

    @Test
    void a_known_token_is_refused_from_the_moment_it_has_expired() throws Exception {
        AtomicInteger minutes = new AtomicInteger();
        JwtDecoder counted =
                at(
                        new Clock() {
                            @Override
                            public ZoneOffset getZone() {
                                return ZoneOffset.UTC;
                            }

                            @Override
                            public Clock withZone(ZoneId zone) {
                                return this;
                            }

                            @Override
                            public Instant instant() {
                                return now.plus(Duration.ofMinutes(minutes.get()));
                            }
                        });
        String token = token("officer", HERE, Duration.ofMinutes(2));
        counted.decode(token);
        minutes.set(1);
        counted.decode(token);

        minutes.set(4);

        assertThatThrownBy(() -> counted.decode(token)).isInstanceOf(JwtException.class);
        assertThat(verified).hasValue(1);
    }

    @Test
    void a_token_for_another_service_is_refused_each_time() throws Exception {
        String other = token("officer", "plan-service", Duration.ofMinutes(5));

        assertThatThrownBy(() -> decoder.decode(other)).isInstanceOf(JwtException.class);
        assertThatThrownBy(() -> decoder.decode(other)).isInstanceOf(JwtException.class);
    }

    @Test
    void an_expired_token_is_refused_each_time() throws Exception {
        String old = token("officer", HERE, Duration.ofMinutes(-5));

        assertThatThrownBy(() -> decoder.decode(old)).isInstanceOf(JwtException.class);
        assertThatThrownBy(() -> decoder.decode(old)).isInstanceOf(JwtException.class);
    }

    @Test
    void a_token_with_another_signature_or_other_claims_is_refused_beside_the_known_one()
            throws Exception {
        String officer = token("officer", HERE, Duration.ofMinutes(5));
        String admin = token("admin", HERE, Duration.ofMinutes(5));
        decoder.decode(officer);

        String[] known = officer.split("\\.");
        String[] wanted = admin.split("\\.");

        assertThatThrownBy(() -> decoder.decode(known[0] + "." + wanted[1] + "." + known[2]))
                .isInstanceOf(JwtException.class);
        assertThatThrownBy(() -> decoder.decode(known[0] + "." + known[1] + "." + wanted[2]))
                .isInstanceOf(JwtException.class);
        assertThat(decoder.decode(officer).getSubject()).isEqualTo("officer");
    }

    private JwtDecoder at(Instant instant) {
        return at(Clock.fixed(instant, ZoneOffset.UTC));
    }

    private JwtDecoder at(Clock clock) {
        JwtTimestampValidator time = new JwtTimestampValidator();
        time.setClock(clock);
        return new VerifiedTokens(
                token -> {
                    verified.incrementAndGet();
                    return decoder.decode(token);
                },
                new DelegatingOAuth2TokenValidator<>(
                        time,
                        new JwtIssuerValidator("duban-gateway"),
                        new JwtAudienceValidator(HERE)));
    }

    private String token(String subject, String audience, Duration lasting) throws JOSEException {
        SignedJWT token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("test").build(),
                        new JWTClaimsSet.Builder()
                                .issuer("duban-gateway")
                                .subject(subject)
                                .audience(audience)
                                .issueTime(Date.from(now.minusSeconds(600)))
                                .expirationTime(Date.from(now.plus(lasting)))
                                .build());
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }
}
