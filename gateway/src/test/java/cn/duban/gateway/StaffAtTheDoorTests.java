package cn.duban.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.TestCalls.Answer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// 工作人员 at the door: signing in and out, the cookie, the lock and the password.
class StaffAtTheDoorTests extends WithAccounts {
    @Test
    void the_first_administrator_signs_in_and_is_told_to_change_the_password() {
        var me = get("/api/v1/session", "Authorization", asAdmin()).json();
        assertThat(me.get("user").asString()).isEqualTo("admin");
        assertThat(me.get("roleNames").get(0).asString()).isEqualTo("系统管理员");
        assertThat(me.get("mustChangePassword").asBoolean()).isTrue();
        assertThat(me.get("scopes").toString()).contains("plan:write", "key:manage", "ops");
    }

    @Test
    void the_cookie_is_kept_from_scripts_and_from_other_sites() {
        var cookie = cookieOf(signInAs("admin", firstPassword()));
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/");
        assertThat(get("/api/v1/plans", "Cookie", textOf(cookie)).status()).isEqualTo(200);
    }

    @Test
    void a_change_by_cookie_alone_is_refused_and_does_not_reach_the_service() {
        var cookie = textOf(cookieOf(signInAs("admin", firstPassword())));
        SERVICE.forget();
        assertThat(post("/api/v1/plans", "{}", "Cookie", cookie).code())
                .isEqualTo("request-header-missing");
        assertThat(SERVICE.seen()).isEmpty();
        assertThat(post("/api/v1/plans", "{}", "Cookie", cookie, "X-Duban-Request", "1").status())
                .isEqualTo(200);
        assertThat(SERVICE.last().method()).isEqualTo("POST");
    }

    @Test
    void half_an_hour_of_idleness_ends_a_session_and_use_prolongs_it() {
        var cookie = textOf(cookieOf(signInAs("admin", firstPassword())));
        clock.moveOn(Duration.ofMinutes(29));
        var used = get("/api/v1/plans", "Cookie", cookie);
        assertThat(used.status()).isEqualTo(200);
        var renewed = textOf(cookieOf(used));
        clock.moveOn(Duration.ofMinutes(2));
        assertThat(get("/api/v1/plans", "Cookie", cookie).status()).isEqualTo(401);
        assertThat(get("/api/v1/plans", "Cookie", renewed).status()).isEqualTo(200);
    }

    @Test
    void twelve_hours_end_a_session_however_busy() {
        var cookie = textOf(cookieOf(signInAs("admin", firstPassword())));
        for (var half = 0; half < 36; half++) {
            clock.moveOn(Duration.ofMinutes(20));
            var answer = get("/api/v1/plans", "Cookie", cookie);
            if (answer.status() == 401) {
                assertThat(half).isEqualTo(35);
                return;
            }
            cookie = textOf(cookieOf(answer));
        }
        throw new AssertionError("the session never ended");
    }

    @Test
    void signing_out_kills_the_token_everywhere() {
        var token = asAdmin();
        assertThat(send("DELETE", "/api/v1/session", "", "Authorization", token).status())
                .isEqualTo(204);
        assertThat(get("/api/v1/session", "Authorization", token).code()).isEqualTo("session-over");
    }

    @Test
    void the_sixth_attempt_is_locked_and_an_unknown_name_looks_the_same() {
        for (var name : List.of("ghost", open("locked", "OFFICER"))) {
            for (var attempt = 0; attempt < 5; attempt++) {
                assertThat(post("/api/v1/session", login(name, "wrong-password")).code())
                        .isEqualTo("login-refused");
            }
            var sixth = post("/api/v1/session", login(name, PASSWORD));
            assertThat(sixth.status()).isEqualTo(429);
            assertThat(sixth.code()).isEqualTo("login-locked");
            assertThat(sixth.raw().headers().firstValue("Retry-After")).contains("600");
        }
        clock.moveOn(Duration.ofMinutes(11));
        assertThat(signInAs("locked", PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void a_new_password_ends_every_other_session() {
        open("changer", "OFFICER");
        var one = "Bearer " + signIn("changer", PASSWORD);
        var other = "Bearer " + signIn("changer", PASSWORD);
        assertThat(change(one, "wrong", "another-Password-9").code()).isEqualTo("wrong-password");
        assertThat(change(one, PASSWORD, "short1").code()).isEqualTo("weak-password");
        assertThat(change(one, PASSWORD, "another-Password-9").status()).isEqualTo(204);
        assertThat(get("/api/v1/session", "Authorization", other).status()).isEqualTo(401);
        assertThat(signInAs("changer", PASSWORD).status()).isEqualTo(401);
        assertThat(signInAs("changer", "another-Password-9").status()).isEqualTo(201);
    }

    private Answer change(String token, String current, String next) {
        return send(
                "PUT",
                "/api/v1/session/password",
                "{\"current\":\"%s\",\"next\":\"%s\"}".formatted(current, next),
                "Authorization",
                token);
    }

    private static String cookieOf(Answer answer) {
        return answer.raw().headers().firstValue("Set-Cookie").orElseThrow();
    }

    private static String textOf(String cookie) {
        return cookie.substring(0, cookie.indexOf(';'));
    }
}
