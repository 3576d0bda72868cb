package cn.duban.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.indicator.submission.ADistrict;
import cn.duban.indicator.submission.OnADistrict;
import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls.Answer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// A question about what nobody knows is refused with what was probably meant, and never answered
/// with an empty list.
@DubanTest
class QuestionsNobodyCanAnswerTests extends OnADistrict {

    @Test
    void a_table_of_an_unknown_unit_is_not_an_empty_table() {
        String known = ADistrict.school(1);
        String mistyped = known.substring(0, known.length() - 1) + "x";
        Answer refused = bureau.get("/api/v1/figures/table.csv?unit=" + mistyped);
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.code()).isEqualTo("no-such-unit");
        assertThat(errors(refused).getFirst().path("suggestion").asString())
                .startsWith(known.substring(0, known.length() - 1));
        assertThat(bureau.get("/api/v1/figures/table.csv?unit=" + known).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    series?indicator=VIS.MYOPIA&unit=990103                       | no-such-unit      | unit      | 990102
                    series?indicator=VIS.MYOPA&unit=990102                        | unknown-indicator | indicator | VIS.MYOPIA
                    ranking?indicator=VIS.MYOPIA&unit=990103&period=2026-spring   | no-such-unit      | unit      | 990102
                    ranking?indicator=VIS.MYOPA&unit=990102&period=2026-spring    | unknown-indicator | indicator | VIS.MYOPIA
                    ranking?indicator=VIS.MYOPIA&unit=990102&period=2026-sprng    | period-unknown    | period    | 2026-spring
                    ranking?indicator=VIS.MYOPIA&unit=990102&period=2099-spring   | period-unknown    | period    | *
                    ranking?indicator=FIT.PASS&unit=990102&period=2026-spring     | period-misfit     | period    | 2025-2026
                    table?unit=990102&period=2026-sprng                           | period-unknown    | period    | 2026-spring
                    table?unit=990102&indicator=VIS.MYOPA                         | unknown-indicator | indicator | VIS.MYOPIA
                    table?indicator=FIT.PASS&period=2026-spring                   | period-misfit     | period    | 2025-2026
                    ?unit=990103                                                  | no-such-unit      | unit      | 990102
                    ?unit=990102&indicator=FIT.PASS&period=2026-spring            | period-misfit     | period    | 2025-2026
                    ?indicator=FIT.PASS&period=2026-spring                        | period-misfit     | period    | 2025-2026
                    /FIT.PASS/990102/2026-spring                                  | period-misfit     | period    | 2025-2026
                    /FIT.PASS/990102/2026-spring/lineage                          | period-misfit     | period    | 2025-2026
                    /FIT.PASS/990102/2026-spring/change                           | period-misfit     | period    | 2025-2026
                    ?unit=990102&period=2026-sprng                                | period-unknown    | period    | 2026-spring
                    /VIS.MYOPA/990102/2026-spring/lineage                         | no-such-figure    | indicator | VIS.MYOPIA
                    /VIS.MYOPIA/990103/2026-spring                                | no-such-figure    | unit      | 990102
                    stream?indicator=VIS.MYOPA                                    | unknown-indicator | indicator | VIS.MYOPIA
                    """)
    void a_code_nobody_knows_is_refused_with_the_nearest_and_never_an_empty_list(
            String question, String code, String at, String nearest) {
        String path = question.matches("[?/].*") ? question : "/" + question;
        Answer refused = bureau.get("/api/v1/figures" + path);
        assertThat(refused.status()).isIn(404, 422);
        assertThat(refused.code()).isEqualTo(code);
        JsonNode error = errors(refused).getFirst();
        assertThat(error.path("at").asString()).isEqualTo(at);
        if (!nearest.equals("*")) {
            assertThat(error.path("suggestion").asString()).isEqualTo(nearest);
        }
    }

    @Test
    void of_several_indicators_one_of_the_periods_kind_is_enough() {
        for (String where : List.of("", "/table")) {
            Answer mixed =
                    bureau.get(
                            "/api/v1/figures"
                                    + where
                                    + "?unit=990102&period=2026-spring&indicator=FIT.PASS,VIS.MYOPIA");
            assertThat(mixed.status()).as(where).isEqualTo(200);
        }
    }

    @Test
    void a_word_or_day_of_a_question_is_refused_with_what_may_be_said_and_never_with_a_class() {
        String table = "/api/v1/figures/table?unit=990102&";
        for (String word : List.of("public", "PUBLIC", "%E5%85%AC%E5%BC%80", "internal", "")) {
            assertThat(bureau.get(table + "audience=" + word).status()).as(word).isEqualTo(200);
        }
        assertThat(detail(table + "audience=all"))
                .contains("audience", "“all”", "INTERNAL（内部）、SCHOOL（学校）、PUBLIC（公开）");
        assertThat(detail(table + "level=VILLAGE")).contains("level", "DISTRICT（区县）");
        assertThat(detail(table + "knownOn=yesterday"))
                .contains("knownOn", "2026-03-01")
                .isEqualTo(detail("/api/v1/figures?unit=990102&knownOn=yesterday"));
        assertThat(bureau.get(table + "knownOn=").status()).isEqualTo(200);
    }

    @Test
    void a_template_for_another_kind_of_period_names_the_kind_and_the_nearest_period() {
        Answer refused = bureau.get("/api/v1/submissions/templates/FITNESS?period=2026-spring");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("period-misfit");
        JsonNode error = errors(refused).getFirst();
        assertThat(error.path("message").asString()).contains("学生体质健康测试").contains("学年");
        assertThat(error.path("suggestion").asString()).isEqualTo("2025-2026");

        assertThat(bureau.get("/api/v1/submissions/templates/FITNESS?period=2026-x").code())
                .isEqualTo("period-unknown");
    }

    @Test
    void a_form_of_another_kind_of_period_is_not_an_empty_list_to_review() {
        Answer refused =
                calls.as("submission:review", "submission:read")
                        .get("/api/v1/reviews?form=FITNESS&period=2026-spring");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("period-misfit");
    }

    @Test
    void completeness_of_what_nobody_asks_is_not_an_empty_list() {
        String board = "/api/v1/completeness?form=";
        Answer form = bureau.get(board + "VISON&period=2026-spring");
        assertThat(form.status()).isEqualTo(404);
        assertThat(errors(form).getFirst().path("suggestion").asString()).isEqualTo("VISION");
        Answer period = bureau.get(board + "VISION&period=2026-sprng");
        assertThat(period.code()).isEqualTo("period-unknown");
        assertThat(errors(period).getFirst().path("suggestion").asString())
                .isEqualTo("2026-spring");
        Answer kind = bureau.get(board + "FITNESS&period=2026-spring");
        assertThat(kind.status()).isEqualTo(422);
        assertThat(kind.code()).isEqualTo("period-misfit");
        assertThat(bureau.get(board + "VISION&period=2026-spring").status()).isEqualTo(200);
    }

    private String detail(String path) {
        Answer refused = bureau.get(path);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("invalid-parameter");
        assertThat(new String(refused.body(), StandardCharsets.UTF_8))
                .doesNotContain("java.", "cn.duban", "Optional", "String");
        return refused.json().path("detail").asString();
    }

    private static List<JsonNode> errors(Answer refused) {
        List<JsonNode> errors = new ArrayList<>();
        refused.json().path("errors").forEach(errors::add);
        return errors;
    }
}
