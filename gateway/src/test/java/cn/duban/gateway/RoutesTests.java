package cn.duban.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.RawCall;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/// 路由: where requests go, what happens when nobody answers, and how much a request may bring.
class RoutesTests extends AtTheDoor {
    private static final int MEGABYTE = 1024 * 1024;

    @LocalServerPort int port;
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
    void dead_letters_of_each_service_have_an_address_at_the_door() {
        get("/api/v1/ops/plan/dead-letters?size=5", "Authorization", asAdmin());
        assertThat(SERVICE.last().uri()).isEqualTo("/api/v1/ops/dead-letters?size=5");
        post("/api/v1/ops/school-service/dead-letters/replay", "", "Authorization", asAdmin());
        assertThat(SERVICE.last().uri()).isEqualTo("/api/v1/ops/dead-letters/replay");
    }

    @Test
    void a_service_that_does_not_answer_in_time_gives_a_504_problem() {
        var start = System.nanoTime();
        var answer = get("/api/v1/figures/slow", "Authorization", asAdmin());
        SERVICE.letGo();
        assertThat(answer.status()).isEqualTo(504);
        assertThat(answer.code()).isEqualTo("upstream-slow");
        assertThat(answer.json().get("detail").asString()).contains("指标服务");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void a_service_that_is_away_gives_a_503_problem_and_soon_without_asking() {
        var token = asAdmin();
        for (var call = 0; call < 12; call++) {
            var answer = get("/api/v1/inbox", "Authorization", token);
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("upstream-away");
            assertThat(answer.json().get("detail").asString()).contains("通知服务");
            assertThat(answer.raw().headers().firstValue("Retry-After")).isPresent();
        }
        assertThat(get("/api/v1/plans", "Authorization", token).status()).isEqualTo(200);
    }

    @Test
    void a_json_body_above_two_megabytes_is_refused_announced_or_not() {
        var token = asAdmin();
        SERVICE.forget();
        var announced = BodyPublishers.ofByteArray(new byte[3 * MEGABYTE]);
        var flowing =
                BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(new byte[20 * MEGABYTE]));
        for (var body : new HttpRequest.BodyPublisher[] {announced, flowing}) {
            var answer =
                    calls.anonymously()
                            .send(
                                    "POST",
                                    "/api/v1/subscriptions",
                                    "application/json",
                                    body,
                                    "Authorization",
                                    token);
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.code()).isEqualTo("body-too-large");
        }
        assertThat(SERVICE.seen()).isEmpty();
    }

    @Test
    void twenty_announced_megabytes_are_refused_cleanly_too() {
        var body = BodyPublishers.ofByteArray(new byte[20 * MEGABYTE]);
        var answer =
                calls.anonymously()
                        .send(
                                "POST",
                                "/api/v1/drafts",
                                "multipart/form-data; boundary=x",
                                body,
                                "Authorization",
                                asAdmin());
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("body-too-large");
    }

    @Test
    void the_door_lets_as_much_through_as_a_service_says_it_takes() {
        var paths =
                new String[] {
                    "/api/v1/submissions",
                    "/api/v1/submissions/jobs",
                    "/api/v1/register/import",
                    "/api/v1/drafts",
                    "/api/v1/commitments/c/evidence",
                    "/api/v1/matters/m/evidence"
                };
        for (var path : paths) {
            assertThat(sendFlowing(path, "application/json", 5 * MEGABYTE)).as(path).isEqualTo(200);
            assertThat(sendFlowing(path, "application/json", 12 * MEGABYTE + 1))
                    .as(path)
                    .isEqualTo(413);
        }
        SERVICE.forget();
    }

    @Test
    void documents_and_row_files_may_be_larger() {
        for (var type : new String[] {"application/x-ndjson", "text/csv; charset=utf-8"}) {
            assertThat(sendFlowing("/api/v1/submissions", type, 5 * MEGABYTE)).isEqualTo(200);
            assertThat(SERVICE.last().body()).hasSize(5 * MEGABYTE);
        }
        assertThat(sendFlowing("/api/v1/drafts", "multipart/form-data; boundary=x", 5 * MEGABYTE))
                .isEqualTo(200);
        assertThat(SERVICE.last().body()).hasSize(5 * MEGABYTE);
    }

    @Test
    void a_live_stream_passes_each_event_as_it_comes() throws Exception {
        var request =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + port + "/api/v1/lights/stream"))
                        .header("Authorization", asAdmin())
                        .timeout(Duration.ofSeconds(20))
                        .build();
        try (var client = HttpClient.newHttpClient();
                var lines = reader(client, request)) {
            assertThat(lines.readLine()).isEqualTo("event: light");
            assertThat(lines.readLine()).isEqualTo("data: {\"n\":1}");
            SERVICE.letGo(); // only now may the service send the second one
            assertThat(lines.readLine()).isEmpty();
            assertThat(lines.readLine()).isEqualTo("event: light");
            assertThat(lines.readLine()).isEqualTo("data: {\"n\":2}");
        }
    }

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

    @Test
    void a_crooked_address_is_refused_with_a_problem() {
        var token = asAdmin();
        for (var path : new String[] {"/api/v1/units/%2e%2e/secret", "/api/v1/units/a%2Fb"}) {
            assertThat(get(path, "Authorization", token).status()).as(path).isEqualTo(400);
        }
        assertThat(get("/api/v1/nothing", "Authorization", token).status()).isEqualTo(404);
    }

    private int sendFlowing(String path, String type, int size) {
        return calls.anonymously()
                .send(
                        "POST",
                        path,
                        type,
                        BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream(new byte[size])),
                        "Authorization",
                        asAdmin())
                .status();
    }

    private static BufferedReader reader(HttpClient client, HttpRequest request) throws Exception {
        var answer = client.send(request, BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }
}
