package cn.duban.indicator.submission;

import static cn.duban.indicator.submission.ADistrict.TERM;
import static cn.duban.indicator.submission.ADistrict.XLSX;
import static cn.duban.indicator.submission.ADistrict.rows;
import static cn.duban.indicator.submission.ADistrict.school;
import static cn.duban.indicator.submission.ADistrict.send;
import static cn.duban.indicator.submission.ADistrict.vision;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import cn.duban.starter.test.TestTopics;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Pushes over HTTP: counts that add up, dry runs that foretell, receipts that follow the roll-up,
/// and an API description whose examples run.
@DubanTest
class PushServiceTests {

    private static final int SCHOOLS = 12;
    private static final String PUSH = "/api/v1/submissions";

    @Autowired private TestCalls calls;
    private TestCalls.As bureau;

    @BeforeAll
    static void district() {
        ADistrict.said(SCHOOLS);
    }

    @BeforeEach
    void aBureauWithOpenPeriods() {
        bureau = calls.as("register:write", "submission:write", "submission:read", "figure:read");
        ADistrict.open(bureau, SCHOOLS);
    }

    @Test
    void the_counts_add_up_and_what_is_unchanged_is_not_said_again() {
        JsonNode first = push(vision(school(1), 301), vision(school(2), 302)).json();
        assertThat(first.path("created").asInt()).isEqualTo(2);

        Answer second =
                push(
                        vision(school(1), 301),
                        vision(school(2), 402),
                        vision(school(3), 303),
                        vision("2199009999", 1));
        assertThat(second.status()).isEqualTo(207);
        JsonNode counts = second.json();
        assertThat(counts.path("sent").asInt()).isEqualTo(4);
        assertThat(counts.path("unchanged").asInt()).isEqualTo(1);
        assertThat(counts.path("changed").asInt()).isEqualTo(1);
        assertThat(counts.path("created").asInt()).isEqualTo(1);
        assertThat(counts.path("refused").asInt()).isEqualTo(1);
        assertThat(counts.path("accepted").asInt()).isEqualTo(3);

        Answer again = push(vision(school(1), 301));
        assertThat(again.status()).isEqualTo(201);
        String number = again.json().path("receipt").asString();
        push(vision(school(1), 399));
        Answer back = push(vision(school(1), 301));
        assertThat(back.json().path("changed").asInt()).isEqualTo(1);
        await().atMost(20, SECONDS).until(() -> said(back.json().path("receipt").asString()));
        assertThat(said(number)).isFalse();
    }

    @Test
    void every_row_has_its_verdict_when_asked() {
        JsonNode verdicts =
                bureau.post(
                                PUSH + "?verdicts=true&dryRun=true",
                                rows(vision(school(4), 310), vision("2199009999", 310)))
                        .json()
                        .path("verdicts");

        assertThat(verdicts.at("/0/verdict").asString()).isEqualTo("OK");
        assertThat(verdicts.at("/0/outcome").asString()).isEqualTo("CREATED");
        assertThat(verdicts.at("/1/at").asString()).isEqualTo("/rows/1");
        assertThat(verdicts.at("/1/verdict").asString()).isEqualTo("REFUSED");
    }

    @Test
    void a_dry_run_foretells_the_figures_that_the_push_then_brings() {
        push(vision(school(5), 300));
        String changed = vision(school(5), 600).replace("\"vis.myopia\":200", "\"vis.myopia\":150");
        JsonNode figures = bureau.post(PUSH + "?dryRun=true", rows(changed)).json();
        assertThat(preview(figures, school(5)).path("after").asString(""))
                .as(figures.toString())
                .isEqualTo("25");
        assertThat(preview(figures, "990102").path("unitName").asString()).isEqualTo("示例990102");
        assertThat(figures.has("receipt")).isFalse();

        bureau.post(PUSH, rows(changed));
        await().atMost(60, SECONDS)
                .until(() -> figure(school(5)).path("value").asString("").equals("25"));
        await().atMost(60, SECONDS)
                .untilAsserted(() ->
                        assertThat(partsOf(figure("990102")))
                                .isEqualTo(foretoldParts(preview(figures, "990102"))));
    }

    @Test
    void units_are_foretold_before_schools_and_to_a_school_nothing_of_two_or_fewer() {
        String period = "2025-autumn";
        String row = vision(school(8), 300).replace(TERM, period);
        List<JsonNode> figures = dryRun(bureau, row);
        assertThat(figures.getFirst().path("unit").asString()).isNotEqualTo(school(8));
        assertThat(figures.getLast().path("unit").asString()).isEqualTo(school(8));
        assertThat(figures.getFirst().path("applicable").asInt()).isEqualTo(SCHOOLS);
        assertThat(figures.getFirst().path("status").asString()).isEqualTo("PARTIAL");
        assertThat(figures.getFirst().path("reference").asString()).startsWith("2025-");

        TestCalls.As school = calls.asSchool(school(8), "submission:write");
        assertThat(dryRun(school, row))
                .isNotEmpty()
                .allSatisfy(f -> assertThat(f.path("unit").asString()).isEqualTo(school(8)));
        push(
                vision(school(9), 300).replace(TERM, period),
                vision(school(10), 300).replace(TERM, period));
        assertThat(dryRun(bureau, row)).anyMatch(f -> f.path("unit").asString().equals("990102"));
        assertThat(dryRun(school, row)).noneMatch(f -> f.path("unit").asString().equals("990102"));
        push(vision(school(11), 300).replace(TERM, period));
        assertThat(dryRun(school, row)).anyMatch(f -> f.path("unit").asString().equals("990102"));
    }

    private static List<JsonNode> dryRun(TestCalls.As caller, String row) {
        return caller.post(PUSH + "?dryRun=true", rows(row))
                .json()
                .path("figures")
                .valueStream()
                .toList();
    }

    private static List<String> foretoldParts(JsonNode preview) {
        return List.of(
                preview.path("after").asString(""),
                preview.path("numerator").asString(""),
                preview.path("denominator").asString(""),
                preview.path("reportedAfter").asString(""),
                preview.path("applicable").asString(""),
                preview.path("status").asString(""),
                preview.path("reference").asString(""));
    }

    private static List<String> partsOf(JsonNode figure) {
        return List.of(
                figure.path("value").asString(""),
                figure.path("numerator").asString(""),
                figure.path("denominator").asString(""),
                figure.at("/coverage/reported").asString(""),
                figure.at("/coverage/applicable").asString(""),
                figure.path("status").asString(""),
                figure.at("/period/reference").asString(""));
    }

    @Test
    void a_receipt_says_when_the_roll_up_has_taken_it_in_and_can_be_printed() {
        String number = push(vision(school(6), 333)).json().path("receipt").asString();
        String path = "/api/v1/receipts/" + number;

        await().atMost(60, SECONDS)
                .until(() -> bureau.get(path).json().at("/rollUp/included").asBoolean());
        assertThat(bureau.get(path).json().at("/rollUp/figures").asInt()).isGreaterThan(3);
        assertThat(bureau.get(path).json().at("/rows/0/outcome").asString()).isEqualTo("CREATED");
        Answer page =
                bureau.send("GET", path, null, BodyPublishers.noBody(), "Accept", "text/html");
        String html = new String(page.body(), StandardCharsets.UTF_8);
        assertThat(page.raw().headers().firstValue("Content-Type").orElse("")).contains("UTF-8");
        assertThat(html).contains("填报回执", number, "视力应筛人数 336", "已全部计入", "@media print");
    }

    @Test
    void an_explanation_is_kept_with_its_row_for_reviewers() {
        String odd = vision(school(7), 900).replace("}}", "},\"explanation\":\"<b>并入两个教学点</b>\"}");
        push(vision(school(7), 900).replace(TERM, "2025-spring"));
        JsonNode receipt = push(odd).json();
        String path = "/api/v1/receipts/" + receipt.path("receipt").asString();

        assertThat(bureau.get(path).json().at("/rows/0/row/explanation").asString())
                .isEqualTo("<b>并入两个教学点</b>");
        Answer page =
                bureau.send("GET", path, null, BodyPublishers.noBody(), "Accept", "text/html");
        assertThat(new String(page.body(), StandardCharsets.UTF_8))
                .contains("&lt;b&gt;并入两个教学点")
                .doesNotContain("<b>并入");
    }

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
        assertThat(AWorkbook.open(all.body()).lines("填报")).isGreaterThanOrEqualTo(4 + SCHOOLS);
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

    @Test
    void the_examples_of_the_api_description_run_and_every_field_is_described() {
        JsonNode docs = bureau.get("/v3/api-docs").json();
        JsonNode content = docs.at("/paths/~1api~1v1~1submissions/post/requestBody/content");
        int[] run = {0};
        content.forEachEntry((type, media) ->
                media.path("examples")
                        .forEachEntry((name, example) -> {
                            JsonNode value = example.path("value");
                            String body = value.isString() ? value.asString() : value.toString();
                            String ours =
                                    body.replace("1199000017", school(12))
                                            .replace("KINDERGARTEN", "VISION")
                                            .replace("kid.enrolled", "vis.due")
                                            .replace(
                                                    "\"tea.full\":22",
                                                    "\"vis.screened\":222,\"vis.myopia\":22")
                                            .replace("tea.full\n", "vis.screened,vis.myopia\n")
                                            .replace("268,22", "268,222,22");
                            Answer answer =
                                    send(
                                            bureau,
                                            PUSH + "?dryRun=true",
                                            type,
                                            ADistrict.bytes(ours));
                            assertThat(answer.status())
                                    .as(
                                            name
                                                    + " "
                                                    + new String(
                                                            answer.body(), StandardCharsets.UTF_8))
                                    .isEqualTo(200);
                            run[0]++;
                        }));
        assertThat(run[0]).isEqualTo(4);
        for (String schema :
                new String[] {"PushRow", "PushBody", "ReceiptView", "FigurePreview", "JobView"}) {
            docs.at("/components/schemas/" + schema + "/properties")
                    .forEachEntry((field, described) ->
                            assertThat(described.path("description").asString(""))
                                    .as(schema + "." + field)
                                    .containsPattern("\\p{IsHan}"));
            assertThat(docs.at("/components/schemas/" + schema).isObject()).as(schema).isTrue();
        }
    }

    private Answer push(String... rows) {
        return bureau.post(PUSH, rows(rows));
    }

    private JsonNode figure(String unit) {
        return bureau.get("/api/v1/figures/VIS.MYOPIA/" + unit + "/" + TERM).json();
    }

    private static JsonNode preview(JsonNode receipt, String unit) {
        for (JsonNode figure : receipt.path("figures")) {
            if (figure.path("unit").asString().equals(unit)
                    && figure.path("indicator").asString().equals("VIS.MYOPIA")) {
                return figure;
            }
        }
        return receipt.path("nothing");
    }

    private static boolean said(String number) {
        return TestTopics.read("duban.indicator.submissions").stream()
                .anyMatch(r -> r.value().contains(number));
    }
}
