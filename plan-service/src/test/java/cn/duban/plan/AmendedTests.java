package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.plan.catalogue.KnownIndicators;
import cn.duban.plan.check.CheckCommand;
import cn.duban.starter.messaging.CloudEvent;
import cn.duban.starter.test.Contracts;
import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestTopics;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/// A target that was lowered: whoever sees the light, or reads a report, is told.
@DubanTest
@Import(Suite.April.class)
class AmendedTests {
    private static final String UNIT = "990151";
    private static final String SAID =
            "目标由92%调整为75%，期限由2026年12月31日调整为2027年6月30日（调整原因：生源减少，批准人：示例局长，2026年4月10日）";

    @Autowired TestCalls calls;
    @Autowired KnownIndicators indicators;
    @TempDir Path folder;

    @BeforeAll
    static void topics() {
        Suite.createTopics();
    }

    @Test
    void a_lowered_target_turns_the_light_but_is_said_with_it_everywhere() throws Exception {
        Bureau bureau = new Bureau(calls);
        Suite.defineIndicator(indicators);
        String commitment = bureau.tracked(UNIT);
        String path = "/api/v1/commitments/" + commitment;
        String plan = bureau.officer.get(path).json().get("plan").asString();
        Suite.sayCoverage(UNIT, 2000, 41);
        await().atMost(Duration.ofSeconds(20)).until(() -> colour(bureau, path).equals("RED"));
        assertThat(text(bureau, plan)).doesNotContain("调整原因");

        String change =
                "{\"target\":{\"comparator\":\"AT_LEAST\",\"value\":\"75\",\"unit\":\"%\"},\"deadline\":\"2027-06-30\"}";
        String amendments = "/api/v1/plans/" + plan + "/amendments";
        String body = "{\"commitment\":\"%s\",\"reason\":\"生源减少。\",\"change\":%s}";
        bureau.officer.post(amendments, body.formatted(commitment, change));
        assertThat(text(bureau, plan)).doesNotContain("调整原因");
        assertThat(bureau.leader.post(amendments + "/1/approve", "").status()).isEqualTo(200);

        assertThat(colour(bureau, path)).isEqualTo("GREEN");
        assertThat(bureau.officer.get(path).json().at("/adjusted/0/what").asString())
                .startsWith("目标由92%调整为75%");
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        row(bureau, plan, commitment)
                                .path("adjusted")
                                .asString("")
                                .equals(SAID + "。"));
        assertToldAsAgreed(commitment);
        assertThat(text(bureau, plan))
                .contains(
                        "有1项的内容（目标、期限、进度安排等）作过调整",
                        SAID + "。【已完成】",
                        "”：" + SAID,
                        "不低于75%（目标由92%调整为75%");
        Path docx = Files.write(folder.resolve("总结.docx"), report(bureau, plan));
        assertThat(CheckCommand.run("--offline", docx.toString())).isZero();
        byte[] xlsx = bureau.officer.get("/api/v1/reports/" + plan + "/commitments.xlsx").body();
        assertThat(sheetRow(xlsx, commitment).getCell(16).getStringCellValue()).isEqualTo(SAID);
    }

    @Test
    void an_amendment_is_told_even_where_the_light_stays() {
        Bureau bureau = new Bureau(calls);
        APlan plan = APlan.of(bureau.officer, "990152");
        String commitment = plan.idOf("公办幼儿园");
        String before = colour(bureau, plan.path("公办幼儿园"));
        String amendments = "/api/v1/plans/" + plan.id() + "/amendments";
        String body =
                "{\"commitment\":\"%s\",\"reason\":\"工期\",\"change\":{\"firmness\":\"SOFT\"}}";
        assertThat(bureau.officer.post(amendments, body.formatted(commitment)).status())
                .isEqualTo(201);
        assertThat(bureau.leader.post(amendments + "/1/approve", "").status()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        row(bureau, plan.id(), commitment)
                                .path("adjusted")
                                .asString("")
                                .contains("调整为力争（调整原因：工期"));
        assertThat(colour(bureau, plan.path("公办幼儿园"))).isEqualTo(before);
    }

    private static String colour(Bureau bureau, String path) {
        return bureau.officer.get(path).json().at("/light/colour").asString();
    }

    private static JsonNode row(Bureau bureau, String plan, String commitment) {
        return bureau.officer
                .get("/api/v1/lights?plan=" + plan)
                .json()
                .valueStream()
                .filter(l -> l.get("commitment").asString().equals(commitment))
                .findFirst()
                .orElseThrow();
    }

    private static void assertToldAsAgreed(String commitment) {
        String type = "plan.commitment-assessed.v1";
        TestTopics.read("duban.plan.commitments").stream()
                .map(r -> CloudEvent.parse(Objects.requireNonNull(r.value())))
                .filter(e -> e.subject().equals(commitment))
                .forEach(e -> Contracts.assertFollows("duban.plan.commitments", type, e.toJson()));
    }

    private static String text(Bureau bureau, String plan) throws Exception {
        try (var extractor =
                new XWPFWordExtractor(
                        new XWPFDocument(new ByteArrayInputStream(report(bureau, plan))))) {
            return extractor.getText();
        }
    }

    private static byte[] report(Bureau bureau, String plan) {
        return bureau.officer.get("/api/v1/reports/" + plan + "/year.docx").body();
    }

    private static XSSFRow sheetRow(byte[] xlsx, String commitment) throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            XSSFSheet sheet = book.getSheetAt(0);
            for (int i = 1; i <= sheet.getLastRowNum(); i++) {
                if (sheet.getRow(i).getCell(0).getStringCellValue().equals(commitment)) {
                    return sheet.getRow(i);
                }
            }
        }
        throw new AssertionError("no row of " + commitment);
    }
}
