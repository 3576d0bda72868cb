package cn.duban.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.TestCalls.Answer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// 账号: who opens them, and what one needs.
class AccountTests extends WithAccounts {
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
    void a_role_nobody_has_is_answered_with_those_there_are_and_without_a_class_name() {
        var refused =
                post(
                        "/api/v1/accounts",
                        "{\"user\":\"x1\",\"roles\":[\"OFICER\"]}",
                        "Authorization",
                        asAdmin());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/at").asString()).isEqualTo("/roles/0");
        assertThat(refused.json().at("/errors/0/suggestion").asString()).isEqualTo("OFFICER");
        assertThat(new String(refused.body(), StandardCharsets.UTF_8))
                .contains("ADMIN、OFFICER、LEADER")
                .doesNotContain("cn.duban.", "java.");
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
}
