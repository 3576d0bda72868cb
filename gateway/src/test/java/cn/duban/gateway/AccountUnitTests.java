package cn.duban.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// 账号的单位: an account belongs to a unit of the register, and sees no farther.
class AccountUnitTests extends WithAccounts {
    @Test
    void an_account_is_bound_to_a_unit_of_the_register_or_not_opened() {
        var refused = openBound("lost", "990102");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("unknown-unit");
        assertThat(refused.json().at("/errors/0/at").asString()).isEqualTo("/unit");
        assertThat(refused.json().at("/errors/0/suggestion").asString()).isEqualTo("990101（示例区）");
        assertThat(openBound("lost", "示例市").json().at("/errors/0/suggestion").asString())
                .isEqualTo("9901（示例市）");
        assertThat(signInAs("lost", PASSWORD).status()).isEqualTo(401);
        assertThat(openBound("found", "990101").status()).isEqualTo(201);
    }

    @Test
    void an_administrator_bound_to_a_unit_opens_and_sees_accounts_within_it_only() {
        assertThat(openBy(asAdmin(), "above", "OFFICER", "9901").status()).isEqualTo(201);
        assertThat(openBy(asAdmin(), "districtadmin", "ADMIN", "990101").status()).isEqualTo(201);
        var bound = "Bearer " + settled("districtadmin", PASSWORD);
        SERVICE.says(
                "/api/v1/units", 200, "[{\"unit\":\"990101\",\"name\":\"示例区\",\"children\":[]}]");
        SERVICE.says("/api/v1/units/9901", 404, "{\"code\":\"no-such-unit\"}");
        try {
            for (var unit : new String[] {null, " "}) {
                var unbound = openBy(bound, "grasping", "ADMIN", unit);
                assertThat(unbound.status()).isEqualTo(422);
                assertThat(unbound.code()).isEqualTo("unit-needed");
                assertThat(unbound.json().at("/errors/0/at").asString()).isEqualTo("/unit");
            }
            assertThat(openBy(bound, "grasping", "ADMIN", "9901").code()).isEqualTo("unknown-unit");
            assertThat(signInAs("grasping", PASSWORD).status()).isEqualTo(401);
            assertThat(openBy(bound, "within", "OFFICER", "990101").status()).isEqualTo(201);
            assertThat(usersSeenBy(bound))
                    .contains("districtadmin", "within")
                    .doesNotContain("admin", "above");
        } finally {
            SERVICE.saysNoMore();
        }
        assertThat(usersSeenBy(asAdmin())).contains("admin", "above", "within");
    }

    @Test
    void the_register_is_asked_for_one_unit_and_what_it_refuses_is_told_as_such() {
        SERVICE.forget();
        assertThat(openBound("asked", "990101").status()).isEqualTo(201);
        assertThat(SERVICE.seen())
                .extracting(TinyService.Seen::uri)
                .containsExactly("/api/v1/units/990101");
        SERVICE.says("/api/v1/units/990101", 403, "{\"code\":\"not-allowed\"}");
        try {
            var refused = openBound("forbidden", "990101");
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.code()).isEqualTo("not-allowed");
            SERVICE.says("/api/v1/units/990101", 500, "{}");
            assertThat(openBound("faulty", "990101").code()).isEqualTo("upstream-away");
        } finally {
            SERVICE.saysNoMore();
        }
    }

    @Test
    void an_account_does_not_wait_for_a_register_longer_than_a_question_may_take() {
        SERVICE.saysLate("/api/v1/units/990101", "{\"unit\":\"990101\"}");
        try {
            var start = System.nanoTime();
            assertThat(openBound("waiting", "990101").code()).isEqualTo("upstream-away");
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(4));
        } finally {
            SERVICE.saysNoMore();
            SERVICE.letGo();
        }
    }

    private List<String> usersSeenBy(String token) {
        return get("/api/v1/accounts", "Authorization", token)
                .json()
                .path("items")
                .valueStream()
                .map(account -> account.path("user").asString())
                .toList();
    }
}
