package cn.duban.indicator.catalogue;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.starter.test.Contracts;
import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls.Answer;
import cn.duban.starter.test.TestTopics;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A bureau adds, changes, tries and retires entries over HTTP, without code.
@DubanTest
class CatalogueEntryTests extends OnTheCatalogue {

    @Test
    void a_bureaus_own_indicator_ends_in_a_published_definition() {
        expect(bureau.post(CATALOGUE + "elements", ELEMENT.formatted("air.rooms", "示例空调教室数")), 201);
        expect(
                bureau.post(CATALOGUE + "forms", FORM.formatted("AIR", "示例空调", "\"air.rooms\"")),
                201);
        Answer tried =
                bureau.post(
                        CATALOGUE + "indicators/check",
                        INDICATOR.formatted("LOCAL.AIR", "示例空调教室总数", "AIR", "air.rooms"));
        expect(tried, 200);
        assertThat(tried.json().at("/indicators/0/formula").asString()).isEqualTo("各校 示例空调教室数 合计");
        assertThat(bureau.get(CATALOGUE + "indicators/LOCAL.AIR").status()).isEqualTo(404);

        Answer added =
                bureau.post(
                        CATALOGUE + "indicators?why=%E5%B9%B4%E5%BA%A6%E8%A6%81%E7%82%B9",
                        INDICATOR.formatted("LOCAL.AIR", "示例空调教室总数", "AIR", "air.rooms"));
        expect(added, 201);
        assertThat(added.json().path("why").asString()).isEqualTo("年度要点");
        JsonNode shown = bureau.get(CATALOGUE + "indicators/LOCAL.AIR").json();
        assertThat(shown.path("formula").asString()).isEqualTo("各校 示例空调教室数 合计");
        assertThat(shown.path("definition").asInt()).isEqualTo(1);
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(said("LOCAL.AIR")).contains("示例空调教室总数"));
        Contracts.assertFollows(
                "duban.indicator.catalogue", "indicator.indicator-defined.v1", said("LOCAL.AIR"));
    }

    @Test
    void a_changed_formula_is_a_new_version_with_its_history() {
        own("hall.seats", "HALL", "LOCAL.HALL");
        Answer changed =
                bureau.put(
                        CATALOGUE + "indicators/LOCAL.HALL?why=x",
                        INDICATOR.formatted(
                                "LOCAL.HALL", "示例LOCAL.HALL", "HALL", "2 * hall.seats"));
        expect(changed, 200);

        assertThat(
                        bureau.get(CATALOGUE + "indicators/LOCAL.HALL")
                                .json()
                                .path("definition")
                                .asInt())
                .isEqualTo(2);
        JsonNode history = bureau.get(CATALOGUE + "indicators/LOCAL.HALL/history").json();
        assertThat(history.values()).hasSize(2);
        assertThat(history.at("/0/entry/part").asString()).isEqualTo("hall.seats");
        assertThat(history.at("/1/entry/part").asString()).isEqualTo("2 * hall.seats");
        assertThat(history.at("/1/why").asString()).isEqualTo("x");
        assertThat(history.at("/1/who").asString()).isNotBlank();
    }

    @Test
    void a_threshold_of_ones_own_is_in_force_from_its_day() {
        expect(
                bureau.post(
                        CATALOGUE + "thresholds",
                        """
                        {"code":"FIT.PASS-local","indicator":"FIT.PASS","level":"BUREAU","region":"示例区",
                         "op":"GE","value":96.5,"from":"2026-01-01","document":"示例区2026年工作要点"}\
                        """),
                201);

        assertThat(thresholds("FIT.PASS", "2026-01-01")).contains("96.5");
        assertThat(thresholds("FIT.PASS", "2025-12-31")).doesNotContain("96.5");
    }

    @Test
    void what_is_retired_stays_readable_and_what_is_still_used_is_not_retired() {
        own("desk.count", "DESKS", "LOCAL.DESKS");
        Answer used = bureau.delete(CATALOGUE + "forms/DESKS?from=2027-01-01");
        assertThat(used.status()).isEqualTo(422);
        assertThat(used.json().at("/errors/0/code").asString()).isEqualTo("in-use");
        assertThat(used.json().at("/errors/0/at").asString())
                .isEqualTo("catalogue:/indicators/LOCAL.DESKS/form");

        expect(bureau.delete(CATALOGUE + "indicators/LOCAL.DESKS?from=2027-01-01&why=done"), 200);
        expect(bureau.delete(CATALOGUE + "forms/DESKS?from=2027-01-01"), 200);
        assertThat(bureau.get(CATALOGUE + "indicators/LOCAL.DESKS").json().path("until").asString())
                .isEqualTo("2026-12-31");
        assertThat(bureau.delete(CATALOGUE + "indicators/NO.SUCH").status()).isEqualTo(404);
    }

    @Test
    void a_bureau_tells_its_numbers_apart_by_a_dimension_of_its_own() {
        expect(
                bureau.post(
                        CATALOGUE + "dimensions", "{\"code\":\"住宿\",\"members\":[\"住校\",\"走读\"]}"),
                201);
        String element =
                ELEMENT.formatted("meal.kids", "示例就餐人数")
                        .replace("\"INT\"", "\"INT\",\"dimensions\":[\"住宿\"]");
        expect(bureau.post(CATALOGUE + "elements", element), 201);
        expect(
                bureau.post(CATALOGUE + "forms", FORM.formatted("MEALS", "示例就餐", "\"meal.kids\"")),
                201);
        String indicator =
                INDICATOR
                        .formatted("LOCAL.MEALS", "示例就餐总数", "MEALS", "meal.kids")
                        .replace("\"SUM\"", "\"SUM\",\"cuts\":[\"住宿\"]");
        expect(bureau.post(CATALOGUE + "indicators", indicator), 201);

        JsonNode shown = bureau.get(CATALOGUE + "indicators/LOCAL.MEALS").json();
        assertThat(shown.path("cuts").toString())
                .isEqualTo("[\"LOCAL.MEALS@住校\",\"LOCAL.MEALS@走读\"]");
        assertThat(bureau.get(CATALOGUE + "forms/MEALS").json().at("/rules/0/says").asString())
                .isEqualTo("示例就餐人数按住宿分组的合计应等于总数");
    }

    @Test
    void a_built_in_entry_may_be_changed_and_keeps_what_it_was_in_its_history() {
        String kids =
                """
                {"name":"在园幼儿总数","unit":"人","decimals":0,"better":"HIGHER","form":"KINDERGARTEN",
                 "finalizer":"SUM","part":"kid.enrolled","meaning":"示例改动","source":"示例文件"}\
                """;
        expect(bureau.put(CATALOGUE + "indicators/PRE.KIDS?why=x", kids), 200);

        assertThat(bureau.get(CATALOGUE + "indicators/PRE.KIDS").json().path("meaning").asString())
                .isEqualTo("示例改动");
        JsonNode history = bureau.get(CATALOGUE + "indicators/PRE.KIDS/history").json();
        assertThat(history.at("/0/number").asInt()).isZero();
        assertThat(history.at("/0/entry/source").asString()).isEqualTo("教育统计口径");
        assertThat(
                        bureau.post(
                                        CATALOGUE + "indicators",
                                        kids.replace("{", "{\"code\":\"PRE.KIDS\","))
                                .json()
                                .at("/errors/0/code")
                                .asString())
                .isEqualTo("code-taken");
    }

    private void own(String element, String form, String indicator) {
        expect(
                bureau.post(CATALOGUE + "elements", ELEMENT.formatted(element, "示例" + element)),
                201);
        String asked = "\"" + element + "\"";
        expect(bureau.post(CATALOGUE + "forms", FORM.formatted(form, "示例" + form, asked)), 201);
        expect(
                bureau.post(
                        CATALOGUE + "indicators",
                        INDICATOR.formatted(indicator, "示例" + indicator, form, element)),
                201);
    }

    private String thresholds(String indicator, String on) {
        return bureau.get(CATALOGUE + "indicators/" + indicator + "?on=" + on)
                .json()
                .path("thresholds")
                .toString();
    }

    private static String said(String indicator) {
        return TestTopics.read("duban.indicator.catalogue").stream()
                .filter(record -> record.key().equals(indicator))
                .map(record -> record.value())
                .reduce("", (_, last) -> last);
    }

    private static void expect(Answer answer, int status) {
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(status);
    }
}
