package cn.duban.plan.supervision.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedFigureTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "已完成92%                                  | % | 92",
                "覆盖率已达到９２．３％。                      | % | 92.3",
                "目前完成百分之九十二                          | % | 92",
                "完成百分之九十二点五                          | % | 92.5",
                "已达九成五                                  | % | 95",
                "达到90%以上                                 | % | ≥90",
                "覆盖率超过90%                               | % | ≥90",
                "目标95%，目前为88.5%                         | % | 88.5",
                "较上年提高2%，达到91%                         | % | 91",
                "完成85%，下一步力争9月底完成任务目标100%         | % | 85",
                "上年为80%                                   | % |",
                "正在加紧推进                                 | % |",
                "已建成3所，另有2所在建                        | 所 | 3",
                "已培训1,250人次                              | 人次 | 1250",
                "已完成92%                                   | 所 |"
            })
    void a_claim_is_found_in_a_clerks_words(
            String text, String measure, @Nullable String expected) {
        assertThat(TypedFigure.in(text.strip(), measure).map(TypedFigure::notation).orElse(null))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "92, 91.6327, true",
        "92, 91.4999, false",
        "92.3, 92.3076923077, true",
        "92.31, 92.3076923077, true",
        "92.30, 92.3076923077, false",
        "≥90, 92.3076923077, true",
        "≥90, 89.99, false"
    })
    void it_agrees_when_the_computed_figure_shown_as_exactly_is_the_same(
            String typed, BigDecimal computed, boolean agrees) {
        assertThat(TypedFigure.of(typed).agreesWith(computed)).isEqualTo(agrees);
    }
}
