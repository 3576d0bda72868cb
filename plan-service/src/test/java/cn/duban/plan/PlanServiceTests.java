package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.plan.catalogue.KnownIndicators;
import cn.duban.starter.messaging.CloudEvent;
import cn.duban.starter.test.Contracts;
import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestSecrets;
import cn.duban.starter.test.TestTopics;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/// From a document to a report, with everything around plan-service real but its neighbours.
@DubanTest
@Import(Suite.April.class)
class PlanServiceTests {
    private static final String UNIT = "990190";
    private static final String COVERAGE = "普惠性幼儿园覆盖率";

    @Autowired TestCalls calls;
    @Autowired KnownIndicators indicators;
    @Autowired Environment environment;
    @Autowired TestSecrets secrets;

    @BeforeAll
    static void topics() {
        Suite.createTopics();
    }

    @Test
    void a_document_becomes_a_plan_whose_light_follows_the_figures_into_the_summary()
            throws IOException {
        Suite.defineIndicator(indicators);
        TestCalls.As officer = calls.as("plan:read", "plan:write");

        JsonNode draft = draft(officer);
        JsonNode promise = item(draft.get("commitments"), COVERAGE);
        assertThat(promise.get("indicator").asString()).isEqualTo("PRE.INCL");
        assertThat(promise.get("targetInWords").asString()).isEqualTo("不低于92%");
        assertThat(draft.get("source").get("sha256").asString()).hasSize(64);
        String plan = draft.get("id").asString();
        String commitment = promise.get("id").asString();

        link(officer, plan, commitment);
        assertThat(officer.post("/api/v1/drafts/" + plan + "/confirm", "").status()).isEqualTo(201);
        assertThat(officer.post("/api/v1/drafts/" + plan + "/confirm", "").code())
                .isEqualTo("already-confirmed");
        assertThat(light(officer, plan, commitment).get("colour").asString()).isEqualTo("GREY");

        try (Viewer viewer = Viewer.opened(environment, secrets, 0)) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> viewer.coloursOf(commitment).contains("GREY"));
            Suite.sayCoverage(UNIT, 2000, 41);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> isLit(officer, plan, commitment, "RED"));
            Suite.sayCoverage(UNIT, 2400, 42);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> isLit(officer, plan, commitment, "GREEN"));
            Suite.sayCoverage(UNIT, 2400, 42);
            Suite.sayCoverage(UNIT, 2000, 41);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> viewer.coloursOf(commitment).containsAll(List.of("RED", "GREEN")));
        }
        JsonNode green = light(officer, plan, commitment);
        assertThat(green.get("reason").asString())
                .isEqualTo("普惠性幼儿园覆盖率92.31%，达到不低于92%的目标（应报20所，已报18所）。");
        assertNewsOnce(plan, commitment);
        assertSummaryShows(officer, plan, commitment, green.get("value").asString());
    }

    @Test
    void an_own_counter_moves_its_light_and_takes_each_entry_once() {
        TestCalls.As officer = calls.as("plan:read", "plan:write");
        JsonNode draft = draft(officer);
        String plan = draft.get("id").asString();
        String rooms = item(draft.get("commitments"), "公办幼儿园").get("id").asString();
        officer.post("/api/v1/drafts/" + plan + "/confirm", "");
        String path = "/api/v1/commitments/" + rooms + "/entries";
        String body = "{\"amount\":2,\"note\":\"两所已开园\"}";

        assertThat(officer.post(path, body, "Idempotency-Key", "k1").status()).isEqualTo(201);
        assertThat(officer.post(path, body, "Idempotency-Key", "k1").status()).isEqualTo(201);
        assertThat(officer.post(path, "{\"amount\":3}", "Idempotency-Key", "k1").code())
                .isEqualTo("idempotency-key-reused");
        assertThat(officer.post(path, "{\"amount\":-3}").code()).isEqualTo("entry-invalid");
        JsonNode commitment = officer.get("/api/v1/commitments/" + rooms).json();
        assertThat(commitment.get("entries")).hasSize(1);
        assertThat(commitment.get("light").get("colour").asString()).isEqualTo("GREEN");
        assertThat(commitment.get("history")).hasSize(2);
    }

    private JsonNode draft(TestCalls.As officer) {
        TestCalls.Answer answer =
                Multipart.upload(
                        officer, "要点.txt", Suite.samplePlan(), "year", "2026", "unit", UNIT);
        assertThat(answer.status()).as("%s", answer.json()).isEqualTo(201);
        return answer.json();
    }

    private static void link(TestCalls.As officer, String plan, String commitment) {
        String path = "/api/v1/drafts/" + plan + "/commitments/" + commitment;
        JsonNode edited = officer.patch(path, "{\"lead\":\"学前教育科\",\"indicator\":null}").json();
        assertThat(edited.get("lead").asString()).isEqualTo("学前教育科");
        assertThat(edited.has("indicator")).isFalse();
        assertThat(
                        officer.patch(path, "{\"indicator\":\"NO.SUCH\",\"text\":\"x\"}")
                                .json()
                                .get("errors"))
                .extracting(e -> e.get("at").asString())
                .containsExactlyInAnyOrder("/text", "/indicator");
        assertThat(officer.patch(path, "{\"indicator\":\"PRE.INCL\"}").status()).isEqualTo(200);
    }

    private static boolean isLit(
            TestCalls.As officer, String plan, String commitment, String colour) {
        return light(officer, plan, commitment).get("colour").asString().equals(colour);
    }

    private static JsonNode light(TestCalls.As officer, String plan, String commitment) {
        return officer.get("/api/v1/lights?plan=" + plan)
                .json()
                .valueStream()
                .filter(l -> l.get("commitment").asString().equals(commitment))
                .findFirst()
                .orElseThrow();
    }

    private static void assertNewsOnce(String plan, String commitment) {
        List<CloudEvent> news =
                TestTopics.read("duban.plan.news").stream()
                        .map(r -> CloudEvent.parse(Objects.requireNonNull(r.value())))
                        .filter(e -> e.data().get("plan").asString().equals(plan))
                        .toList();
        assertThat(news)
                .filteredOn(e -> e.subject().equals(commitment))
                .extracting(e -> e.data().get("to").asString())
                .containsExactly("RED", "GREEN");
        assertThat(news).filteredOn(e -> e.subject().equals(plan)).hasSize(1);
        assertFollowContracts("duban.plan.news");
        assertFollowContracts("duban.plan.commitments");
    }

    private static void assertFollowContracts(String topic) {
        TestTopics.read(topic).stream()
                .map(r -> CloudEvent.parse(Objects.requireNonNull(r.value())))
                .forEach(e ->
                        Contracts.assertFollows(
                                topic, e.type().replace("cn.duban.", ""), e.toJson()));
    }

    private static void assertSummaryShows(
            TestCalls.As officer, String plan, String commitment, String value) throws IOException {
        JsonNode kept = officer.post("/api/v1/summaries", "{\"plan\":\"" + plan + "\"}").json();
        assertThat(kept.get("figures"))
                .filteredOn(f -> f.get("commitment").asString().equals(commitment))
                .filteredOn(f -> f.get("role").asString().equals("VALUE"))
                .hasSize(2)
                .allSatisfy(f -> assertThat(f.get("value").asString()).isEqualTo(value));
        byte[] docx = officer.get(kept.get("document").asString()).body();
        Files.write(Path.of("target/sample-summary.docx"), docx);
        try (var text = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
            assertThat(text.getText()).contains("普惠性幼儿园覆盖率92.31%", "18/20", "综合督导");
        }
        assertThat(officer.get("/api/v1/plans/" + plan + "/summary.docx?asOf=2025-01-01").code())
                .isEqualTo("not-known-then");
    }

    private static JsonNode item(JsonNode items, String subject) {
        return items.valueStream()
                .filter(c -> c.get("text").asString().contains(subject))
                .findFirst()
                .orElseThrow(() -> new AssertionError(subject + " not in " + items));
    }
}
