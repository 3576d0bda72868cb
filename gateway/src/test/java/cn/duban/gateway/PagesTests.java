package cn.duban.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// Pages the door itself shows: the descriptions and the console.
class PagesTests extends AtTheDoor {
    @Test
    void the_documents_are_for_those_who_signed_in() {
        assertThat(get("/api/docs").status()).isEqualTo(401);
        assertThat(get("/api/swagger-ui/index.html").status()).isEqualTo(401);
        assertThat(get("/api/swagger-ui/index.html", "Authorization", asAdmin()).status())
                .isEqualTo(200);
        assertThat(get("/api/docs/plan.json").status()).isEqualTo(401);
        assertThat(get("/api/docs/gateway.json").status()).isEqualTo(401);
        var described = get("/api/docs/plan.json", "Authorization", asAdmin()).json();
        assertThat(described.get("servers").get(0).get("url").asString()).isEqualTo("/");
        assertThat(described.get("info").get("title").asString()).contains("计划服务");
        assertThat(get("/api/docs/gateway.json", "Authorization", asAdmin()).json().toString())
                .contains("/api/v1/session", "/api/v1/accounts");
    }

    @Test
    void the_console_may_run_its_own_scripts_and_no_others() {
        var page = get("/");
        assertThat(page.status()).isEqualTo(200);
        var policy = page.raw().headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy).contains("script-src 'self';", "frame-ancestors 'none'");
        assertThat(new String(page.body(), StandardCharsets.UTF_8))
                .contains("督办")
                .doesNotContain("http://", "https://")
                .doesNotContainPattern("<script(?![^>]*src=)");
    }
}
