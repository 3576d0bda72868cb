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
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/// A commitment leaves its plan by the word of two people, and everything that hung on it follows.
@DubanTest
@Import(Suite.April.class)
class DroppingTests {
    private static final String UNIT = "990142";
    private static final String WHY = "区划调整，任务划归示例新区";

    @Autowired TestCalls calls;
    @Autowired KnownIndicators indicators;
    @Autowired Environment environment;
    @Autowired TestSecrets secrets;

    private String commitment = "";
    private String plan = "";

    @BeforeAll
    static void topics() {
        Suite.createTopics();
    }

    @Test
    void a_dropped_commitment_loses_light_and_matter_but_not_its_place_in_the_report()
            throws Exception {
        Bureau bureau = new Bureau(calls);
        Suite.defineIndicator(indicators);
        commitment = bureau.tracked(UNIT);
        plan = officer().get("/api/v1/commitments/" + commitment).json().get("plan").asString();
        Suite.sayCoverage(UNIT, 2000, 41);
        String matter = "M-" + commitment + "-1";
        await().atMost(Duration.ofSeconds(20))
                .until(() -> officer().get(Bureau.MATTERS + "/" + matter).status() == 200);

        try (Viewer viewer = Viewer.opened(environment, secrets, 0)) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> viewer.coloursOf(commitment).contains("RED"));
            dropByTwo();
            await().atMost(Duration.ofSeconds(20)).until(() -> viewer.isGone(commitment));
        }
        assertVersionsStay();
        assertToldOnceAsAgreed();
        assertThat(lit()).doesNotContain(commitment);
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        bureau.matter(matter).at("/summary/state").asString().equals("REVOKED"));
        assertThat(bureau.matter(matter).toString()).contains(WHY, "示例局长");
        assertAccountedForInReports();
        assertNothingMoreHappensToIt();
    }

    private TestCalls.As officer() {
        return new Bureau(calls).officer;
    }

    private TestCalls.As leader() {
        return calls.with(
                c -> c.subject("leader").claim("name", "示例局长"), "plan:read", "plan:approve");
    }

    private void dropByTwo() {
        String path = "/api/v1/plans/" + plan + "/amendments";
        String both =
                "{\"commitment\":\"%s\",\"reason\":\"x\",\"drop\":true,\"change\":{\"lead\":\"甲\"}}";
        TestCalls.Answer refused = officer().post(path, both.formatted(commitment));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/at").asString()).isEqualTo("/change");
        String drop = "{\"commitment\":\"%s\",\"drop\":true}".formatted(commitment);
        assertThat(officer().post(path, drop).json().at("/errors/0/at").asString())
                .isEqualTo("/reason");
        String proposal =
                "{\"commitment\":\"%s\",\"reason\":\"%s\",\"drop\":true}"
                        .formatted(commitment, WHY);
        assertThat(officer().post(path, proposal).json().get("drops").asBoolean()).isTrue();
        assertThat(lit()).contains(commitment);
        assertThat(officer().post(path + "/1/approve", "").status()).isEqualTo(403);
        assertThat(leader().post(path + "/1/approve", "").json().get("state").asString())
                .isEqualTo("APPROVED");
        assertThat(officer().post(path, proposal).json().at("/errors/0/code").asString())
                .isEqualTo("commitment-dropped");
    }

    private void assertVersionsStay() {
        String path = "/api/v1/plans/" + plan + "/versions";
        assertThat(dropped(path + "/1")).isEmpty();
        assertThat(dropped(path + "/2")).isEqualTo(WHY);
        JsonNode seen = officer().get("/api/v1/commitments/" + commitment).json();
        assertThat(seen.hasNonNull("light")).isFalse();
        assertThat(seen.at("/departed/approvedBy").asString()).isEqualTo("示例局长");
        assertThat(seen.get("history")).isNotEmpty();
    }

    private String dropped(String path) {
        return officer()
                .get(path)
                .json()
                .valueStream()
                .filter(c -> c.get("id").asString().equals(commitment))
                .findFirst()
                .orElseThrow()
                .path("dropped")
                .asString("");
    }

    private void assertToldOnceAsAgreed() {
        List<CloudEvent> told =
                TestTopics.read("duban.plan.commitments").stream()
                        .map(r -> CloudEvent.parse(Objects.requireNonNull(r.value())))
                        .filter(e -> e.subject().equals(commitment))
                        .toList();
        assertThat(told)
                .filteredOn(e -> e.type().equals("cn.duban.plan.commitment-dropped.v1"))
                .hasSize(1)
                .allSatisfy(e ->
                        Contracts.assertFollows(
                                "duban.plan.commitments",
                                "plan.commitment-dropped.v1",
                                e.toJson()));
        assertThat(told.getLast().type()).endsWith("commitment-dropped.v1");
    }

    private List<String> lit() {
        return officer()
                .get("/api/v1/lights?plan=" + plan)
                .json()
                .valueStream()
                .map(l -> l.get("commitment").asString())
                .toList();
    }

    private void assertAccountedForInReports() throws Exception {
        String path = "/api/v1/reports/" + plan;
        for (String kind : List.of("/year.docx", "/weekly.docx")) {
            byte[] docx = officer().get(path + kind).body();
            try (var extractor =
                    new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
                assertThat(extractor.getText())
                        .contains(
                                "移出的理由见附件。",
                                "经批准移出计划的任务：",
                                "于2026年4月10日移出计划，理由：" + WHY + "（提出人示例督办员，批准人示例局长）。");
            }
        }
        byte[] xlsx = officer().get(path + "/commitments.xlsx").body();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            XSSFSheet sheet = book.getSheetAt(0);
            var last = sheet.getRow(sheet.getLastRowNum());
            assertThat(last.getCell(0).getStringCellValue()).isEqualTo(commitment);
            assertThat(last.getCell(9).getStringCellValue()).isEmpty();
            assertThat(last.getCell(10).getStringCellValue()).isEqualTo("已移出");
            assertThat(last.getCell(11).getStringCellValue()).contains(WHY, "示例局长");
        }
    }

    /// New figures light nothing, and neither progress nor a matter can be put on it.
    private void assertNothingMoreHappensToIt() {
        Suite.sayCoverage(UNIT, 2400, 42);
        String entries = "/api/v1/commitments/" + commitment + "/entries";
        assertThat(officer().post(entries, "{\"amount\":1,\"note\":\"x\"}").code())
                .isEqualTo("commitment-dropped");
        String matter = "{\"plan\":\"%s\",\"commitment\":\"%s\"}".formatted(plan, commitment);
        assertThat(officer().post(Bureau.MATTERS, matter).code()).isEqualTo("commitment-dropped");
        assertThat(lit()).doesNotContain(commitment);
        assertThat(officer().get("/api/v1/commitments/" + commitment).json().hasNonNull("light"))
                .isFalse();
    }
}
