package cn.duban.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ForetoldTests {

    @Test
    void figures_are_told_as_the_suite_shows_them_with_unit_and_period_in_words() {
        assertThat(
                        Foretold.in(
                                new JsonMapper()
                                        .readTree(
                                                answer(
                                                        """
                                                        "before":"93.5294117647","after":"95.1612903226",
                                                        "shownBefore":"93.53%","shownAfter":"95.16%","periodName":"2026—2027学年",
                                                        """))))
                .containsExactly("指标 93.53%→95.16% 学生体质健康合格率（示例镇，2026—2027学年），已报学校2→3所");
    }

    @Test
    void what_could_not_be_computed_before_is_told_as_nothing() {
        assertThat(
                        Foretold.in(
                                new JsonMapper()
                                        .readTree(
                                                answer(
                                                        """
                                                        "after":"95.1612903226","shownAfter":"95.16%","periodName":"2026—2027学年",
                                                        """))))
                .singleElement()
                .asString()
                .startsWith("指标 无→95.16% ");
    }

    private static String answer(String values) {
        return """
        {"figures":[{"indicator":"FIT.PASS","name":"学生体质健康合格率","unit":"99010203",
          "unitName":"示例镇","period":"2026-2027",%s
          "reportedBefore":2,"reportedAfter":3}]}
        """
                .formatted(values);
    }
}
