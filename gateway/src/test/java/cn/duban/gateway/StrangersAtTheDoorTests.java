package cn.duban.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Who shows nothing the door knows gets nowhere.
class StrangersAtTheDoorTests extends AtTheDoor {
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
    void an_internal_token_opens_nothing_from_outside() {
        assertThat(calls.as("ops", "plan:read").get("/api/v1/plans").status()).isEqualTo(401);
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
}
