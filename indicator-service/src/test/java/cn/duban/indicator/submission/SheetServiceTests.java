package cn.duban.indicator.submission;

import static cn.duban.indicator.submission.ADistrict.TERM;
import static cn.duban.indicator.submission.ADistrict.XLSX;
import static cn.duban.indicator.submission.ADistrict.school;
import static cn.duban.indicator.submission.ADistrict.send;
import static cn.duban.indicator.submission.ADistrict.vision;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// 填报表 — workbooks out and in over HTTP: templates, and what is wrong marked in red.
@DubanTest
class SheetServiceTests extends OnADistrict {

    @Test
    void a_faulty_workbook_comes_back_red_and_goes_through_when_it_is_mended() {
        byte[] sent =
                ASheet.of(
                        ASheet.line(
                                "school",
                                "form",
                                "period",
                                "vis.due",
                                "vis.screened",
                                "vis.myopia"),
                        ASheet.line(school(8), "VISION", TERM, 500, 498, 100),
                        ASheet.line(school(9), "VISION", TERM, 500, 600, 100));
        Answer answer = send(bureau, PUSH, XLSX, sent, "Accept", XLSX);
        assertThat(answer.status()).isEqualTo(207);
        assertThat(answer.raw().headers().firstValue("Duban-Receipt")).isPresent();

        byte[] mended =
                AWorkbook.open(answer.body())
                        .expectRed("填报!E3", "有效筛查人数不能多于应筛人数")
                        .expectPlain("填报!E2")
                        .expectText("填报!G1", "填报问题")
                        .put("填报!E3", 490)
                        .bytes();
        Answer second = send(bureau, PUSH, XLSX, mended, "Accept", XLSX);
        assertThat(second.status()).isEqualTo(201);
        JsonNode third = send(bureau, PUSH, XLSX, mended).json();
        assertThat(third.path("unchanged").asInt()).isEqualTo(2);
        Answer none =
                send(
                        bureau,
                        PUSH + "?atomic=true",
                        XLSX,
                        sent,
                        "Accept",
                        XLSX,
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
        assertThat(none.status()).isEqualTo(422);
        AWorkbook.open(none.body()).expectRed("填报!E3", "不能多于");
    }

    @Test
    void a_template_is_filled_in_and_pushed() {
        push(vision(school(10), 250).replace(TERM, "2025-autumn"));
        TestCalls.As own = calls.asSchool(school(10), "submission:write", "submission:read");
        Answer template = own.get("/api/v1/submissions/templates/VISION?period=" + TERM);
        assertThat(template.status()).isEqualTo(200);

        AWorkbook workbook =
                AWorkbook.open(template.body())
                        .expectText("填报!A5", school(10))
                        .expectLocked("填报!A5")
                        .expectLocked("填报!D5")
                        .expectOpen("填报!F5")
                        .expectNamed("value.vis.due", "'填报'!$F$5:$F$5");
        assertThat(workbook.lines("填报")).as("only its own school").isEqualTo(5);
        byte[] filled = workbook.put("填报!F5", 260).put("填报!G5", 255).put("填报!H5", 99).bytes();

        assertThat(send(own, PUSH, XLSX, filled).json().path("accepted").asInt()).isEqualTo(1);
        Answer all = bureau.get("/api/v1/submissions/templates/VISION?unit=990102&period=" + TERM);
        assertThat(AWorkbook.open(all.body()).lines("填报"))
                .isGreaterThanOrEqualTo(4 + ADistrict.SCHOOLS);
        assertThat(own.get("/api/v1/submissions/templates/VISION?period=2026").code())
                .isEqualTo("period-misfit");
        assertThat(own.get("/api/v1/submissions/templates/KINDERGARTEN?period=" + TERM).code())
                .isEqualTo("nobody-asked");
    }

    @Test
    void a_template_survives_another_office_program() {
        byte[] template =
                bureau.get(
                                "/api/v1/submissions/templates/VISION?school=%s&period=%s"
                                        .formatted(school(11), TERM))
                        .body();
        byte[] filled =
                AWorkbook.open(template)
                        .put("填报!F5", 260)
                        .put("填报!G5", 255)
                        .put("填报!H5", 98)
                        .bytes();

        byte[] saved = AWorkbook.throughLibreOffice(filled);
        AWorkbook.open(saved)
                .expectLocked("填报!A5")
                .expectOpen("填报!F5")
                .expectNamed("value.vis.due", "填报!$F$5:$F$5");
        JsonNode receipt = send(bureau, PUSH, XLSX, saved).json();
        assertThat(receipt.path("accepted").asInt()).as(receipt.toString()).isEqualTo(1);
    }
}
