package cn.duban.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.gateway.routes.Upstream;
import cn.duban.starter.security.ApiKey;
import cn.duban.starter.test.Contracts;
import cn.duban.starter.test.TestTopics;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// 学校密钥 at the door: what opens it, what does not, and what a service gets to see.
class KeysAtTheDoorTests extends AtTheDoor {

    @Test
    void a_school_gets_in_by_either_header() {
        var key = knownKey("1199000017").reveal();
        assertThat(get("/api/v1/figures", "X-Api-Key", key).status()).isEqualTo(200);
        assertThat(get("/api/v1/figures", "Authorization", "Bearer " + key).status())
                .isEqualTo(200);
    }

    @Test
    void a_revoked_key_is_dead_within_five_seconds() {
        var key = knownKey("1199000018");
        var start = System.nanoTime();
        announce(key, "1199000018", OffsetDateTime.now(clock).plusYears(1), true);
        untilAnswer(key, 401);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void an_older_event_does_not_revive_a_revoked_key() {
        var key = knownKey("1199000019");
        announce(key, "1199000019", OffsetDateTime.now(clock).plusYears(1), true);
        untilAnswer(key, 401);
        VERSIONS.addAndGet(-50);
        announce(key, "1199000019", OffsetDateTime.now(clock).plusYears(1), false);
        VERSIONS.addAndGet(60);
        knownKey("1199000020"); // said later on the same partition, so the old news has been read
        assertThat(get("/api/v1/figures", "X-Api-Key", key.reveal()).status()).isEqualTo(401);
    }

    @Test
    void a_key_stops_on_the_minute_it_expires() {
        var key = ApiKey.random(new SecureRandom());
        announce(key, "1199000021", OffsetDateTime.now(clock).plusMinutes(10), false);
        untilAnswer(key, 200);
        clock.moveOn(Duration.ofMinutes(11));
        assertThat(get("/api/v1/figures", "X-Api-Key", key.reveal()).code())
                .isEqualTo("key-refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "dbn_live_",
                "dbn_live_9fK2mQ7xT4bZ_0123456789ABCDEFGHIJKLMNOPQRSTUV4bdCCK",
                "dbn_live_9fK2mQ7xT4bZ_0123456789ABCDEFGHIJKLMNOPQRSTUV4bdCCJ",
                "dbs_abc.def.ghi",
                "dbs_eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9."
            })
    void what_is_no_key_and_no_session_gets_401(String shown) {
        SERVICE.forget();
        var answer = get("/api/v1/figures", "Authorization", "Bearer " + shown);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isIn("key-refused", "session-over");
        assertThat(SERVICE.seen()).isEmpty();
    }

    @Test
    void the_right_key_with_another_secret_is_refused() {
        var key = knownKey("1199000022");
        var forged = new ApiKey(key.id(), ApiKey.random(new SecureRandom()).secret());
        assertThat(get("/api/v1/figures", "X-Api-Key", forged.reveal()).status()).isEqualTo(401);
    }

    @Test
    void an_internal_token_opens_nothing_from_outside() {
        assertThat(calls.as("ops", "plan:read").get("/api/v1/plans").status()).isEqualTo(401);
    }

    @Test
    void nobody_reaches_a_service_without_credentials() {
        SERVICE.forget();
        var paths =
                List.of(
                        "units",
                        "schools",
                        "register",
                        "keys",
                        "catalogue",
                        "periods",
                        "submissions",
                        "receipts",
                        "figures",
                        "completeness",
                        "reviews",
                        "rechecks",
                        "drafts",
                        "plans",
                        "commitments",
                        "lights",
                        "lights/stream",
                        "summaries",
                        "reports",
                        "subscriptions",
                        "channels",
                        "inbox",
                        "deliveries",
                        "event-types",
                        "accounts",
                        "session",
                        "ops/plan/dead-letters",
                        "ops/dead-letters");
        for (var path : paths) {
            for (var method : List.of("GET", "POST", "PUT", "PATCH", "DELETE")) {
                if (!(path.equals("session") && method.equals("POST"))) {
                    assertThat(send(method, "/api/v1/" + path, "{}").status())
                            .as("%s %s", method, path)
                            .isEqualTo(401);
                }
            }
        }
        assertThat(SERVICE.seen()).isEmpty();
    }

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

    @Test
    void whoever_found_a_key_may_show_it_without_any_credentials_and_may_do_nothing_else()
            throws Exception {
        SERVICE.forget();
        var answer = post("/api/v1/keys/leaked", "{\"key\":\"dbn_live_x\"}");
        assertThat(answer.status()).isEqualTo(200);
        var shown = SERVICE.last().headers().getFirst("Authorization");
        var claims = SignedJWT.parse(shown.substring("Bearer ".length())).getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo("anyone:finder");
        assertThat(claims.getStringClaim("scope")).isEmpty();
        assertThat(claims.getClaim("school")).isNull();
        assertThat(get("/api/v1/keys/leaked").status()).isEqualTo(401);
        assertThat(post("/api/v1/keys/leaked/x", "{}").status()).isEqualTo(401);
    }

    @Test
    void the_door_says_now_and_then_which_keys_were_used() {
        var key = knownKey("1199000025");
        for (var i = 0; i < 20; i++) {
            get("/api/v1/figures", "X-Api-Key", key.reveal());
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> reports(key).stream().findAny().isPresent());
        assertThat(reports(key)).hasSizeLessThan(20);
        for (var report : reports(key)) {
            Contracts.assertFollows(NEWS, "gateway.keys-used.v1", report);
        }
    }

    private static List<String> reports(ApiKey key) {
        return TestTopics.read(NEWS).stream()
                .map(r -> r.value())
                .filter(report -> report.contains(key.id()))
                .toList();
    }
}
