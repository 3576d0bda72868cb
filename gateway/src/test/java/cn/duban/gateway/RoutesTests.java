package cn.duban.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.RawCall;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/// 路由: where requests go, and what comes through.
class RoutesTests extends AtTheDoor {
    @Autowired Environment environment;

    @Test
    void what_a_service_refuses_arrives_in_its_own_words() {
        var answer = get("/api/v1/figures/missing", "Authorization", asAdmin());
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("no-such-figure");
    }

    @Test
    void an_address_with_bare_chinese_characters_is_refused_in_chinese() {
        assertThat(RawCall.get(environment, "/api/v1/units/示例区"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "\"request-unreadable\"", "百分号编码")
                .doesNotContain("<html");
    }

    @Test
    void a_crooked_address_is_refused_with_a_problem() {
        var token = asAdmin();
        for (var path : new String[] {"/api/v1/units/%2e%2e/secret", "/api/v1/units/a%2Fb"}) {
            assertThat(get(path, "Authorization", token).status()).as(path).isEqualTo(400);
        }
        assertThat(get("/api/v1/nothing", "Authorization", token).status()).isEqualTo(404);
    }

    @Test
    void a_body_goes_through_unchanged() {
        var rows = "{\"学校\":\"示例小学\",\"合格\":96.0382513661}";
        assertThat(post("/api/v1/submissions", rows, "Authorization", asAdmin()).status())
                .isEqualTo(200);
        assertThat(SERVICE.last().body()).isEqualTo(rows);
    }

    @Test
    void supervised_matters_and_scores_are_at_plan_service() {
        for (var path : new String[] {"/api/v1/matters/M-1/sign", "/api/v1/scores?plan=P-1"}) {
            assertThat(get(path, "Authorization", asAdmin()).status()).isEqualTo(200);
            assertThat(SERVICE.last().uri()).isEqualTo(path);
        }
    }

    @Test
    void reports_are_at_plan_service() {
        String path = "/api/v1/reports/P-1/weekly.docx?asOf=2026-11-20";
        assertThat(get(path, "Authorization", asAdmin()).status()).isEqualTo(200);
        assertThat(SERVICE.last().uri()).isEqualTo(path);
    }

    @Test
    void dead_letters_of_each_service_have_an_address_at_the_door() {
        get("/api/v1/ops/plan/dead-letters?size=5", "Authorization", asAdmin());
        assertThat(SERVICE.last().uri()).isEqualTo("/api/v1/ops/dead-letters?size=5");
        post("/api/v1/ops/school-service/dead-letters/replay", "", "Authorization", asAdmin());
        assertThat(SERVICE.last().uri()).isEqualTo("/api/v1/ops/dead-letters/replay");
    }
}
