package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/// Whatever is sent, the answer is a refusal a clerk understands, and nothing is stored.
@DubanTest
@Import(Suite.April.class)
class RefusalTests {
    @Autowired TestCalls calls;

    @BeforeAll
    static void topics() {
        Suite.createTopics();
    }

    static Stream<Arguments> documents() throws IOException {
        return Stream.of(
                Arguments.of("空.txt", new byte[0], 422, "document-empty"),
                Arguments.of("空.docx", new byte[0], 422, "document-empty"),
                Arguments.of("坏.docx", text("这不是压缩包"), 422, "document-damaged"),
                Arguments.of("要点.pdf", text("%PDF-1.7"), 422, "document-damaged"),
                Arguments.of("要点.exe", text("MZ"), 415, "document-not-supported"),
                Arguments.of("大.txt", new byte[11 << 20], 413, "document-too-large"),
                Arguments.of("炸弹.docx", bomb(), 422, "document-bomb"),
                Arguments.of(
                        "通知.txt", text("关于放假的通知\n\n请各校做好安排。"), 422, "plan-without-commitments"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_document_that_is_no_plan_is_refused(
            String name, byte[] content, int status, String code) {
        TestCalls.As officer = calls.as("plan:read", "plan:write");
        Answer answer = Multipart.upload(officer, name, content, "year", "2026", "unit", "990199");
        assertThat(answer.code()).as("%s", answer.json()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().get("detail").asString()).containsPattern("\\p{IsHan}");
        assertThat(officer.get("/api/v1/drafts/P2026-990199").status()).isEqualTo(404);
    }

    @Test
    void a_plan_of_a_unit_that_is_not_in_the_register_is_refused_and_the_nearest_is_named() {
        TestCalls.As officer = calls.as("plan:read", "plan:write");
        Answer answer =
                Multipart.upload(
                        officer, "要点.txt", Suite.samplePlan(), "year", "2026", "unit", "99019");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/at").asString()).isEqualTo("/unit");
        assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo("unit-unknown");
        assertThat(answer.json().at("/errors/0/suggestion").asString()).contains("990109");
        assertThat(officer.get("/api/v1/drafts/P2026-99019").status()).isEqualTo(404);
    }

    @Test
    void an_upload_without_unit_or_with_a_wrong_year_names_both() {
        Answer answer =
                Multipart.upload(
                        calls.as("plan:write"), "要点.txt", Suite.samplePlan(), "year", "26");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors"))
                .extracting(e -> e.get("at").asString())
                .containsExactlyInAnyOrder("/unit", "/year");
    }

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

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(
                    text(
                            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                zip.write(zeros);
            }
        }
        return bytes.toByteArray();
    }
}
