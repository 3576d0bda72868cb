package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever is asked, the answer is a refusal a clerk understands.
class RefusalTests extends InApril {
    @ParameterizedTest
    @CsvSource({
        "/api/v1/plans/P0, no-such-plan",
        "/api/v1/drafts/P0, no-such-draft",
        "/api/v1/commitments/P0, no-such-commitment",
        "/api/v1/lights?plan=P0, no-such-plan",
        "/api/v1/plans/P0/summary.docx, no-such-plan",
        "/api/v1/plans/P0/commitments, no-such-plan",
        "/api/v1/summaries/S0, no-such-summary"
    })
    void what_is_not_there_is_not_found(String path, String code) {
        Answer answer = calls.as("plan:read").get(path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/plans",
        "GET, /api/v1/lights",
        "GET, /api/v1/lights/stream",
        "POST, /api/v1/drafts/P0/confirm",
        "POST, /api/v1/summaries"
    })
    void who_may_not_is_refused(String method, String path) {
        var nobody = BodyPublishers.ofString("{\"plan\":\"P0\"}");
        String json = "application/json";
        assertThat(calls.anonymously().send(method, path, json, nobody).status()).isEqualTo(401);
        assertThat(
                        calls.asSchool("1", "submission:write")
                                .send(method, path, json, nobody)
                                .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/api/v1/summaries; {\"plan\":",
                "/api/v1/summaries; []",
                "/api/v1/commitments/P0/entries; {\"amount\":\"many\"}",
                "/api/v1/commitments/P0/entries; {\"amount\":1e999999}",
                "/api/v1/commitments/P0/entries; {\"nonsense\":1}",
                "/api/v1/commitments/P0/entries; {\"on\":\"2026-02-30\"}",
                "/api/v1/commitments/P0/entries; null"
            })
    void a_malformed_body_is_a_client_error(String path, String body) {
        assertThat(calls.as("plan:write").post(path, body).status()).isBetween(400, 422);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/api/v1/commitments/P0/entries; {\"on\":\"2026-02-30\"}; /on; 2026-03-01",
                "/api/v1/commitments/P0/entries; {\"done\":\"三月\"}; /done; 2026-03-01",
                "/api/v1/commitments/P0/entries; {\"amount\":\"many\"}; /amount; 95.5",
                "/api/v1/matters/M0/assign; {\"deadline\":\"1/3\"}; /deadline; 2026-03-01",
                "/api/v1/summaries; {}; /plan; P2026",
                "/api/v1/summaries; {\"plan\":\"P0\",\"asOf\":\"昨天\"}; /asOf; 2026-03-01",
                "/api/v1/summaries; {\"plan\":\"P0\"}; /plan; 计划",
                "/api/v1/scores/appeals; {\"plan\":\"P0\"}; /period; 2026-H1"
            })
    void what_cannot_be_read_or_is_missing_is_named_with_an_example(
            String path, String body, String at, String example) {
        Answer answer = calls.as("plan:read", "plan:write").post(path, body);
        assertThat(answer.status()).isBetween(400, 422);
        assertThat(answer.json().at("/errors/0/at").asString()).isEqualTo(at);
        assertThat(answer.json().at("/errors/0/suggestion").asString()).contains(example);
        assertThat(answer.json().at("/errors/0/message").asString()).containsPattern("\\p{IsHan}");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/matters?status=LOST, status, ASSIGNED",
        "/api/v1/matters?overdue=maybe, overdue, true",
        "/api/v1/matters?sort=beauty, sort, -due",
        "/api/v1/matters?page=two, page, 20",
        "/api/v1/scores?plan=P0, plan, 计划",
        "/api/v1/matters?plan=P0, plan, 计划",
        "/api/v1/lights?plan=P0, plan, 计划",
        "/api/v1/summaries?plan=P0, plan, 计划",
        "/api/v1/reports/P0/year.docx?asOf=yesterday, asOf, 2026-03-01"
    })
    void a_parameter_that_cannot_be_read_is_told_what_may_stand_there(
            String path, String at, String allowed) {
        Answer answer = calls.as("plan:read").get(path);
        assertThat(answer.status()).isEqualTo(at.equals("plan") ? 404 : 400);
        assertThat(answer.json().at("/errors/0/at").asString()).isEqualTo(at);
        assertThat(answer.json().get("errors").toString()).contains(allowed);
    }

    @Test
    void an_unknown_plan_is_not_found_and_the_nearest_is_named() {
        TestCalls.As officer = calls.as("plan:read", "plan:write");
        String plan = new Bureau(calls).plan("990155");
        Answer answer = officer.get("/api/v1/plans/" + plan.replace("990155", "990156"));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().at("/errors/0/suggestion").asString()).contains("P2026-9901");
        Multipart.upload(officer, "要点.txt", Suite.samplePlan(), "year", "2026", "unit", "990157");
        assertThat(
                        officer.get("/api/v1/lights?plan=P2026-990157")
                                .json()
                                .at("/errors/0/suggestion")
                                .asString())
                .contains("草稿");
    }
}
