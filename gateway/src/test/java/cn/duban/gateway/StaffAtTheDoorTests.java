package cn.duban.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.duban.starter.test.TestCalls.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// 工作人员 at the door: signing in and out, the cookie, the lock, accounts and the trail they leave.
class StaffAtTheDoorTests extends AtTheDoor {
    private static final String PASSWORD = "liangdeng-2026-a";

    @Autowired MongoOperations store;

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

    @Test
    void only_an_administrator_sees_and_opens_accounts() {
        open("officer", "OFFICER");
        var officer = "Bearer " + settled("officer", PASSWORD);
        assertThat(get("/api/v1/accounts", "Authorization", officer).status()).isEqualTo(403);
        assertThat(post("/api/v1/accounts", "{}", "Authorization", officer).status())
                .isEqualTo(403);
        var listed = get("/api/v1/accounts", "Authorization", asAdmin());
        assertThat(listed.json().get("items").toString())
                .contains("officer", "admin")
                .doesNotContain("bcrypt", "passwordHash");
    }

    @Test
    void an_account_needs_a_free_name_a_role_and_a_decent_password() {
        open("taken", "LEADER");
        assertThat(openAnswer("taken", "LEADER", PASSWORD).code()).isEqualTo("account-exists");
        assertThat(openAnswer("weak", "LEADER", "1234567890").code()).isEqualTo("weak-password");
        assertThat(openAnswer("Bad Name", "LEADER", PASSWORD).code()).isEqualTo("invalid-fields");
        assertThat(openAnswer("norole", "PRINCIPAL", PASSWORD).status()).isEqualTo(400);
    }

    @Test
    void a_refused_field_is_explained_in_chinese_whatever_the_browser_speaks() {
        var long65 = "a".repeat(65);
        var long201 = "b".repeat(201);
        var english = new String[] {"Accept-Language", "en"};
        var login = post("/api/v1/session", login(long65, long201), english);
        assertThat(messages(login)).containsExactlyInAnyOrder("账号名至多64个字。", "密码至多200个字。");
        var opened =
                post(
                        "/api/v1/accounts",
                        "{\"name\":\"%s\",\"roles\":[\"OFFICER\"],\"unit\":\"%s\",\"password\":\"%s\"}"
                                .formatted(long65, long65, long201),
                        "Authorization",
                        asAdmin(),
                        "Accept-Language",
                        "en");
        assertThat(messages(opened))
                .containsExactlyInAnyOrder("请填写账号名。", "姓名或岗位至多64个字。", "单位代码至多32个字。", "密码至多200个字。");
        var changed =
                send(
                        "PUT",
                        "/api/v1/session/password",
                        "{\"current\":\"%s\",\"next\":\"%s\"}".formatted(long201, long201),
                        "Authorization",
                        asAdmin(),
                        "Accept-Language",
                        "en");
        assertThat(messages(changed)).containsExactlyInAnyOrder("当前密码至多200个字。", "新密码至多200个字。");
    }

    private static List<String> messages(Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        List<String> said = new ArrayList<>();
        answer.json().path("errors").forEach(e -> said.add(e.path("message").asString()));
        return said;
    }

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

    private Answer openBy(String token, String user, String role, @Nullable String unit) {
        return post(
                "/api/v1/accounts",
                "{\"user\":\"%s\",\"name\":\"示例\",\"roles\":[\"%s\"],\"unit\":%s,\"password\":\"%s\"}"
                        .formatted(user, role, unit == null ? null : "\"" + unit + "\"", PASSWORD),
                "Authorization",
                token);
    }

    @Test
    void every_change_leaves_one_audit_entry_with_who_what_and_result() {
        var token = asAdmin();
        post("/api/v1/commitments/audited", "{}", "Authorization", token);
        post("/api/v1/commitments/audited", "{}", "Authorization", "Bearer dbn_live_wrong");
        var about = Query.query(Criteria.where("path").is("/api/v1/commitments/audited"));
        Awaitility.await()
                .untilAsserted(() -> assertThat(store.count(about, "audit")).isEqualTo(2));
        var entries = store.find(about, Document.class, "audit");
        assertThat(entries)
                .extracting(e -> e.getString("who"), e -> e.getInteger("status"))
                .containsExactlyInAnyOrder(tuple("admin", 200), tuple("-", 401));
        assertThat(entries).allSatisfy(e -> assertThat(e.getString("trace")).isNotBlank());
    }

    @Test
    void a_failed_login_is_kept_under_the_name_that_was_tried_and_never_with_the_password() {
        post("/api/v1/session", login("intruder", "a-secret-nobody-logs"));
        var about = Query.query(Criteria.where("note").is("intruder"));
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(store.find(about, Document.class, "audit"))
                                .singleElement()
                                .satisfies(e -> assertThat(e.getInteger("status")).isEqualTo(401))
                                .asString()
                                .doesNotContain("a-secret"));
    }

    private String open(String user, String role) {
        assertThat(openAnswer(user, role, PASSWORD).status()).isEqualTo(201);
        return user;
    }

    private Answer openAnswer(String user, String role, String password) {
        return post(
                "/api/v1/accounts",
                "{\"user\":\"%s\",\"name\":\"示例\",\"roles\":[\"%s\"],\"password\":\"%s\"}"
                        .formatted(user, role, password),
                "Authorization",
                asAdmin());
    }

    private Answer openBound(String user, String unit) {
        return post(
                "/api/v1/accounts",
                "{\"user\":\"%s\",\"name\":\"示例\",\"roles\":[\"OFFICER\"],\"unit\":\"%s\",\"password\":\"%s\"}"
                        .formatted(user, unit, PASSWORD),
                "Authorization",
                asAdmin());
    }

    private Answer change(String token, String current, String next) {
        return send(
                "PUT",
                "/api/v1/session/password",
                "{\"current\":\"%s\",\"next\":\"%s\"}".formatted(current, next),
                "Authorization",
                token);
    }

    private Answer signInAs(String user, String password) {
        return post("/api/v1/session", login(user, password));
    }

    private static String cookieOf(Answer answer) {
        return answer.raw().headers().firstValue("Set-Cookie").orElseThrow();
    }

    private static String textOf(String cookie) {
        return cookie.substring(0, cookie.indexOf(';'));
    }
}
