package cn.duban.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.TestCalls.Answer;
import java.util.List;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// 初始密码: whoever was given one by somebody else changes it before anything else.
class FirstPasswordTests extends AtTheDoor {
    private static final String GIVEN = "liangdeng-2026-a";
    private static final String OWN = "another-Password-9";

    @Autowired MongoOperations store;

    @BeforeEach
    void nobodyHasAskedYet() {
        store.remove(Query.query(Criteria.where("_id").ne("admin")), "accounts");
        SERVICE.forget();
    }

    @ParameterizedTest
    @CsvSource({
        "OFFICER, GET, /api/v1/lights",
        "OFFICER, POST, /api/v1/drafts",
        "LEADER, GET, /api/v1/plans",
        "LEADER, POST, /api/v1/plans/P1/amendments/1/approve",
        "LEADER, GET, /api/v1/lights/stream",
        "OFFICER, GET, /%61pi/v1/lights",
        "OFFICER, GET, /api/docs/plan.json",
        "ADMIN, GET, /api/v1/accounts",
        "ADMIN, POST, /api/v1/accounts",
        "ADMIN, GET, /api/v1/ops/plan/dead-letters"
    })
    void who_still_has_the_password_another_chose_does_nothing_else(
            String role, String method, String path) {
        var refused = send(method, path, "{}", "Authorization", given("newcomer", role));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("password-change-required");
        assertThat(refused.json().path("detail").asString()).contains("初始密码", "本次请求没有执行");
        assertThat(refused.json().at("/errors/0/suggestion").asString())
                .contains("PUT /api/v1/session/password");
        assertThat(SERVICE.seen()).isEmpty();
    }

    @Test
    void who_is_refused_is_named_in_the_trail() {
        send("POST", "/api/v1/drafts", "{}", "Authorization", given("trailed", "OFFICER"));
        var about = Query.query(Criteria.where("who").is("trailed").and("status").is(403));
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(store.find(about, Document.class, "audit")).hasSize(1));
    }

    @Test
    void own_session_leaving_and_signing_in_anew_stay_possible() {
        var token = given("newcomer", "LEADER");
        var me = get("/api/v1/session", "Authorization", token).json();
        assertThat(me.path("mustChangeFirst").asBoolean()).isTrue();
        assertThat(me.path("mustChangePassword").asBoolean()).isTrue();
        var again = post("/api/v1/session", login("newcomer", GIVEN), "Authorization", token);
        assertThat(again.status()).isEqualTo(201);
        assertThat(send("DELETE", "/api/v1/session", "", "Authorization", token).status())
                .isEqualTo(204);
        assertThat(get("/index.html").status()).isNotEqualTo(403);
    }

    @Test
    void with_a_password_of_ones_own_everything_of_the_role_opens() {
        var token = given("newcomer", "LEADER");
        assertThat(change(token, GIVEN, OWN).status()).isEqualTo(204);
        var own = "Bearer " + signIn("newcomer", OWN);
        assertThat(get("/api/v1/lights", "Authorization", own).status()).isEqualTo(200);
        assertThat(
                        get("/api/v1/session", "Authorization", own)
                                .json()
                                .path("mustChangeFirst")
                                .asBoolean(true))
                .isFalse();
    }

    @Test
    void the_same_password_again_is_no_change() {
        var token = given("newcomer", "OFFICER");
        var refused = change(token, GIVEN, GIVEN);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("weak-password");
        assertThat(refused.json().at("/errors/0/at").asString()).isEqualTo("/next");
        assertThat(refused.json().at("/errors/0/message").asString()).contains("不能与当前密码相同");
        assertThat(get("/api/v1/lights", "Authorization", token).status()).isEqualTo(403);
    }

    @Test
    void the_account_the_suite_itself_made_is_told_but_not_held() {
        var me = get("/api/v1/session", "Authorization", asAdmin()).json();
        assertThat(me.path("mustChangePassword").asBoolean()).isTrue();
        assertThat(me.path("mustChangeFirst").asBoolean(true)).isFalse();
        assertThat(get("/api/v1/lights", "Authorization", asAdmin()).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"currentPassword\":\"a\",\"newPassword\":\"b\"}"})
    void a_change_without_its_fields_is_told_their_names_places_and_the_rule(String body) {
        var refused = send("PUT", "/api/v1/session/password", body, "Authorization", asAdmin());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("invalid-fields");
        assertThat(said(refused, "at")).containsExactlyInAnyOrder("/current", "/next");
        assertThat(said(refused, "message"))
                .containsExactlyInAnyOrder(
                        "请在字段current里填写当前密码。", "请在字段next里填写新密码：至少10位，须同时含有字母和数字或符号，不含账号名。");
    }

    private static List<String> said(Answer refused, String what) {
        return refused.json()
                .path("errors")
                .valueStream()
                .map(e -> e.path(what).asString())
                .toList();
    }

    private String given(String user, String role) {
        var opened =
                post(
                        "/api/v1/accounts",
                        "{\"user\":\"%s\",\"name\":\"示例\",\"roles\":[\"%s\"],\"password\":\"%s\"}"
                                .formatted(user, role, GIVEN),
                        "Authorization",
                        asAdmin());
        assertThat(opened.status()).isEqualTo(201);
        return "Bearer " + signIn(user, GIVEN);
    }

    private Answer change(String token, String current, String next) {
        return send(
                "PUT",
                "/api/v1/session/password",
                "{\"current\":\"%s\",\"next\":\"%s\"}".formatted(current, next),
                "Authorization",
                token);
    }
}
