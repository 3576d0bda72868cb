package cn.duban.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.indicator.submission.ADistrictOfSchools;
import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// A refusal says what was probably meant, and says all of it at once.
@DubanTest
class AnswersThatHelpTests {

    @Autowired private TestCalls calls;
    private TestCalls.As bureau;

    @BeforeAll
    static void district() {
        ADistrictOfSchools.said();
    }

    @BeforeEach
    void open() {
        bureau = calls.as("register:write", "submission:write", "submission:read", "figure:read");
        ADistrictOfSchools.open(bureau);
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
    void a_table_of_an_unknown_unit_is_not_an_empty_table() {
        String known = ADistrictOfSchools.school(1);
        String mistyped = known.substring(0, known.length() - 1) + "x";
        Answer refused = bureau.get("/api/v1/figures/table.csv?unit=" + mistyped);
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.code()).isEqualTo("no-such-unit");
        assertThat(errors(refused).getFirst().path("suggestion").asString())
                .startsWith(known.substring(0, known.length() - 1));
        assertThat(bureau.get("/api/v1/figures/table.csv?unit=" + known).status()).isEqualTo(200);
    }

    @Test
    void every_mistyped_field_of_an_entry_is_said_at_once() {
        Answer refused =
                bureau.post(
                        "/api/v1/catalogue/indicators/check",
                        """
                        {"code":"LOCAL.X","name":"示例","better":"UP","finalizer":"RATIOO",
                         "decimals":"two","colour":1,"stages":["PRIMARY","JUNIOUR","KINDER"]}\
                        """);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(errors(refused))
                .extracting(e -> e.path("at").asString())
                .containsExactlyInAnyOrder(
                        "/better", "/finalizer", "/decimals", "/colour", "/stages/1", "/stages/2");
        assertThat(errors(refused))
                .extracting(e -> e.path("suggestion").asString(""))
                .contains("RATIO", "JUNIOR");
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
    void a_form_of_another_kind_of_period_is_not_an_empty_list_to_review() {
        Answer refused =
                calls.as("submission:review", "submission:read")
                        .get("/api/v1/reviews?form=FITNESS&period=2026-spring");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("period-misfit");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                 | /     | 请求没有内容，应为
                    {"rows":[          | /     | 第1行第\\d+列处不是合法的JSON
                    {"rows":[],"a"     | /     | 第1行第\\d+列处不是合法的JSON
                    nonsense           | /     | 第1行第\\d+列处不是合法的JSON
                    [{"form":"VISION"}]| /     | 请求内容应为对象
                    "VISION"           | /     | 请求内容应为对象
                    {"rows":"VISION"}  | /rows | rows应为列表
                    {"rows":{}}        | /rows | rows应为列表
                    {}                 | /rows | rows应为列表
                    """)
    void a_push_that_is_no_json_is_told_in_a_whole_sentence_what_stands_where(
            String body, String at, String words) {
        Answer refused = bureau.post("/api/v1/submissions", body);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("malformed-json");
        assertThat(refused.json().path("detail").asString())
                .startsWith("请求内容无法读取。")
                .containsPattern(words)
                .doesNotContainPattern("\\{\\d");
        JsonNode error = errors(refused).getFirst();
        assertThat(error.path("at").asString()).isEqualTo(at);
        assertThat(error.path("message").asString()).containsPattern(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "explanations":["合并"]                    | /rows/0/explanations | 对象
                    "explanations":{"vis.myopia":["合并"]}      | /rows/0/explanations | 对象
                    "explanations":true                        | /rows/0/explanations | 对象
                    "explanation":["合并"]                     | /rows/0/explanation  | 文字
                    "values":[]                                | /rows/0/values       | 对象
                    """)
    void a_field_of_a_row_that_has_another_shape_is_told_which_and_never_left_out(
            String field, String at, String shape) {
        Answer refused =
                bureau.post(
                        "/api/v1/submissions",
                        "{\"rows\":[{\"form\":\"VISION\",\"period\":\"2026-spring\",%s}]}"
                                .formatted(field));
        assertThat(refused.status()).isEqualTo(422);
        JsonNode error = errors(refused).getFirst();
        assertThat(error.path("code").asString()).isEqualTo("row-unreadable");
        assertThat(error.path("at").asString()).isEqualTo(at);
        assertThat(error.path("message").asString()).contains("应是", shape);
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
