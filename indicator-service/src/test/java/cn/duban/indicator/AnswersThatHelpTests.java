package cn.duban.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.indicator.submission.ADistrictOfSchools;
import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

    private static List<JsonNode> errors(Answer refused) {
        List<JsonNode> errors = new ArrayList<>();
        refused.json().path("errors").forEach(errors::add);
        return errors;
    }
}
