package cn.duban.indicator.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What a bureau writes and cannot be kept is refused with every place, and others may only read.
@DubanTest
class CatalogueRefusalTests extends OnTheCatalogue {

    @Test
    void a_form_that_asks_for_a_held_number_is_refused_with_the_place_where_it_is_held() {
        Answer refused =
                bureau.post(
                        CATALOGUE + "forms", FORM.formatted("AGAIN", "示例重复", "\"stu.enrolled\""));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("catalogue-refused");
        JsonNode error = refused.json().at("/errors/0");
        assertThat(error.path("code").asString()).isEqualTo("asked-elsewhere");
        assertThat(error.path("at").asString()).isEqualTo("/elements/0");
        assertThat(error.path("suggestion").asString()).isEqualTo("RESOURCES");
        assertThat(error.path("message").asString()).contains("办学条件").contains("RESOURCES，学年");
        assertThat(bureau.get(CATALOGUE + "forms/AGAIN").status()).isEqualTo(404);
    }

    @Test
    void every_mistake_in_an_entry_is_said_with_its_pointer_and_a_suggestion() {
        refused("indicators", "{\"cod\":\"A.B\"}", "unknown-field", "/cod", "code");
        refused(
                "indicators",
                INDICATOR.formatted("A.B", "示例", "AIR", "1").replace("SUM", "SAM"),
                "unfit-value",
                "/finalizer",
                "SUM");
        refused("indicators", "[1]", "wrong-shape", "", null);
        refused("indicators", "{}", "field-missing", "/code", null);
        refused(
                "indicators",
                INDICATOR.formatted("A.B", "示例", "RESOURCES", "stu.enroled"),
                "unknown-element",
                "/part",
                "stu.enrolled");
        refused(
                "thresholds",
                """
                {"code":"X-1","indicator":"FIT.PAS","level":"BUREAU","op":"GE","value":95,
                 "from":"2026-01-01","document":"示例文件"}\
                """,
                "unknown-indicator",
                "/indicator",
                "FIT.PASS");
    }

    @Test
    void others_may_read_and_not_write() {
        TestCalls.As officer = calls.as("register:read", "figure:read");

        assertThat(officer.get(CATALOGUE + "indicators").status()).isEqualTo(200);
        assertThat(officer.post(CATALOGUE + "elements", ELEMENT.formatted("a.b", "示例")).status())
                .isEqualTo(403);
        assertThat(officer.delete(CATALOGUE + "indicators/FIT.PASS").status()).isEqualTo(403);
    }

    private void refused(
            String section, String body, String code, String at, @Nullable String suggestion) {
        Answer answer = bureau.post(CATALOGUE + section + "/check", body);
        assertThat(answer.status()).as(body).isEqualTo(422);
        JsonNode error = answer.json().at("/errors/0");
        assertThat(error.path("code").asString()).isEqualTo(code);
        assertThat(error.path("at").asString()).isEqualTo(at);
        assertThat(error.path("suggestion").asString(null)).isEqualTo(suggestion);
    }
}
