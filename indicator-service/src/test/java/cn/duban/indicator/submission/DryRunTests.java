package cn.duban.indicator.submission;

import static cn.duban.indicator.submission.ADistrict.TERM;
import static cn.duban.indicator.submission.ADistrict.rows;
import static cn.duban.indicator.submission.ADistrict.school;
import static cn.duban.indicator.submission.ADistrict.vision;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// 试算 — a push that keeps nothing says what the figures would be, and to whom it may.
@DubanTest
class DryRunTests extends OnADistrict {

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
        assertThat(figures.getFirst().path("applicable").asInt()).isEqualTo(ADistrict.SCHOOLS);
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
}
