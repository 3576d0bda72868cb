package cn.duban.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.ApiDescription;
import org.junit.jupiter.api.Test;

/// The description others program against: nothing in it is silent, and its examples run; who opens
/// it without having signed in is led to the login page.
class ApiDocsTests extends AtTheDoor {

    /// There is no broker behind this door.
    private static final String OPS = "GET /api/v1/ops/dead-letters";

    private static final String REPLAY = "POST /api/v1/ops/dead-letters/replay";

    @Test
    void every_endpoint_parameter_and_field_is_described_in_chinese() {
        assertThat(description().title()).isEqualTo("网关：登录与账号 gateway");
        assertThat(description().operations()).isEqualTo(9);
        assertThat(description().silences()).isEmpty();
    }

    @Test
    void every_example_is_understood() {
        assertThat(description().stumbles("POST /api/v1/session", OPS, REPLAY)).isEmpty();
        assertThat(post("/api/v1/session", "{\"user\":\"admin\",\"password\":\"示例\"}").code())
                .isEqualTo("login-refused");
    }

    @Test
    void whoever_has_not_signed_in_is_refused_in_chinese_or_led_to_the_login_page() {
        assertThat(get("/api/docs").json().path("detail").asString()).contains("凭据");
        assertThat(get("/api/docs/gateway.json").code()).isEqualTo("not-signed-in");

        var page = get("/api/docs", "Accept", "text/html");
        assertThat(page.status()).isEqualTo(302);
        assertThat(page.raw().headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/#/login?to=/api/docs"));
    }

    private ApiDescription description() {
        return new ApiDescription(
                calls.holding(signIn("admin", firstPassword())), "/api/docs/gateway.json");
    }
}
