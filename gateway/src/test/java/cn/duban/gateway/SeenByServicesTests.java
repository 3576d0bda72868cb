package cn.duban.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.gateway.routes.Upstream;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a service gets to see of a visitor.
class SeenByServicesTests extends AtTheDoor {
    @Test
    void nothing_a_visitor_claims_about_themselves_reaches_a_service() {
        var key = knownKey("1199000023");
        var answer =
                get(
                        "/api/v1/figures?q=%E7%9D%A3%E5%8A%9E&size=5",
                        "X-Api-Key",
                        key.reveal(),
                        "Cookie",
                        "duban_session=stolen; a=b",
                        "X-Duban-School",
                        "1199009999",
                        "X-User-Id",
                        "admin",
                        "X-Forwarded-For",
                        "10.0.0.1",
                        "X-Forwarded-Host",
                        "elsewhere.example",
                        "Forwarded",
                        "for=10.0.0.1",
                        "X-Real-IP",
                        "10.0.0.1",
                        "Idempotency-Key",
                        "abc-1");
        assertThat(answer.status()).isEqualTo(200);
        var seen = SERVICE.last();
        assertThat(seen.uri()).isEqualTo("/api/v1/figures?q=%E7%9D%A3%E5%8A%9E&size=5");
        assertThat(seen.headers().keySet().stream().map(String::toLowerCase))
                .contains("authorization", "idempotency-key")
                .doesNotContain(
                        "cookie",
                        "x-api-key",
                        "x-duban-school",
                        "x-user-id",
                        "x-forwarded-for",
                        "x-forwarded-host",
                        "forwarded",
                        "x-real-ip");
        assertThat(seen.headers().toString()).doesNotContain("dbn_live_");
    }

    @Test
    void a_service_gets_the_doors_own_word_made_for_it_alone() throws Exception {
        var key = knownKey("1199000024");
        for (var upstream : List.of(Upstream.INDICATOR, Upstream.PLAN)) {
            var path = upstream == Upstream.PLAN ? "/api/v1/lights" : "/api/v1/figures";
            get(path, "X-Api-Key", key.reveal());
            var shown = SERVICE.last().headers().getFirst("Authorization");
            var token = SignedJWT.parse(shown.substring("Bearer ".length()));
            var publicKey = JWKSet.parse(secret("internal-jwks.json")).getKeys().getFirst();
            assertThat(token.verify(new ECDSAVerifier(publicKey.toECKey()))).isTrue();
            var claims = token.getJWTClaimsSet();
            assertThat(claims.getIssuer()).isEqualTo("duban-gateway");
            assertThat(claims.getAudience()).containsExactly(upstream.service());
            assertThat(claims.getSubject()).isEqualTo("key:" + key.id());
            assertThat(claims.getStringClaim("school")).isEqualTo("1199000024");
            assertThat(claims.getStringListClaim("roles")).containsExactly("SCHOOL");
            assertThat(claims.getStringClaim("scope").split(" "))
                    .containsExactlyInAnyOrder(
                            "submission:write", "submission:read", "figure:read");
            assertThat(claims.getExpirationTime().toInstant())
                    .isEqualTo(claims.getIssueTime().toInstant().plus(Duration.ofMinutes(5)));
        }
    }
}
