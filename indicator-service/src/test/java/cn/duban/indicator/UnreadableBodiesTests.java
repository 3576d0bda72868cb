package cn.duban.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.indicator.submission.OnADistrict;
import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// A body of another shape is told what stands where, and all of it at once.
@DubanTest
class UnreadableBodiesTests extends OnADistrict {

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
        Answer refused = bureau.post(PUSH, body);
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
                        PUSH,
                        "{\"rows\":[{\"form\":\"VISION\",\"period\":\"2026-spring\",%s}]}"
                                .formatted(field));
        assertThat(refused.status()).isEqualTo(422);
        JsonNode error = errors(refused).getFirst();
        assertThat(error.path("code").asString()).isEqualTo("row-unreadable");
        assertThat(error.path("at").asString()).isEqualTo(at);
        assertThat(error.path("message").asString()).contains("应是", shape);
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

    private static List<JsonNode> errors(Answer refused) {
        List<JsonNode> errors = new ArrayList<>();
        refused.json().path("errors").forEach(errors::add);
        return errors;
    }
}
