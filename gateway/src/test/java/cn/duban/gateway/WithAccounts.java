package cn.duban.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.TestCalls.Answer;
import org.jspecify.annotations.Nullable;

/// What the tests of staff share: opening accounts and signing in.
abstract class WithAccounts extends AtTheDoor {
    static final String PASSWORD = "liangdeng-2026-a";

    String open(String user, String role) {
        assertThat(openAnswer(user, role, PASSWORD).status()).isEqualTo(201);
        return user;
    }

    Answer openAnswer(String user, String role, String password) {
        return post(
                "/api/v1/accounts",
                "{\"user\":\"%s\",\"name\":\"示例\",\"roles\":[\"%s\"],\"password\":\"%s\"}"
                        .formatted(user, role, password),
                "Authorization",
                asAdmin());
    }

    Answer openBound(String user, String unit) {
        return post(
                "/api/v1/accounts",
                "{\"user\":\"%s\",\"name\":\"示例\",\"roles\":[\"OFFICER\"],\"unit\":\"%s\",\"password\":\"%s\"}"
                        .formatted(user, unit, PASSWORD),
                "Authorization",
                asAdmin());
    }

    Answer openBy(String token, String user, String role, @Nullable String unit) {
        return post(
                "/api/v1/accounts",
                "{\"user\":\"%s\",\"name\":\"示例\",\"roles\":[\"%s\"],\"unit\":%s,\"password\":\"%s\"}"
                        .formatted(user, role, unit == null ? null : "\"" + unit + "\"", PASSWORD),
                "Authorization",
                token);
    }

    Answer signInAs(String user, String password) {
        return post("/api/v1/session", login(user, password));
    }
}
