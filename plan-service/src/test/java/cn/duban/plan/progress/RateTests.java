package cn.duban.plan.progress;

import static cn.duban.plan.progress.Colour.GREEN;
import static cn.duban.plan.progress.Colour.GREY;
import static cn.duban.plan.progress.Colour.RED;
import static cn.duban.plan.progress.Colour.YELLOW;
import static cn.duban.plan.progress.Some.SPRING_2026;
import static cn.duban.plan.progress.Some.derive;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.commitment.Deadline;
import cn.duban.plan.commitment.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// 比率 — a level against a bound.
class RateTests {
    private static final Target AT_LEAST_95 = new Target.AtLeast(new BigDecimal("95"), "%");
    private static final Deadline OPEN = new Deadline.Open();

    @ParameterizedTest
    @CsvSource({
        "951, 1001, GREEN, 95.005",
        "950, 1001, YELLOW, 94.91",
        "9499999, 10000000, YELLOW, 94.99999",
        "95, 100, GREEN, 95",
        "9025, 10000, YELLOW, 90.25",
        "9024, 10000, RED, 90.24"
    })
    void a_rate_is_compared_without_rounding_and_shown_so_that_it_does_not_look_met(
            String part, String whole, Colour colour, String shown) {
        Progress progress = weigh(AT_LEAST_95, part, whole, 40, 40, "2026-04-01");
        assertThat(progress.colour()).isEqualTo(colour);
        assertThat(progress.light().reason()).contains("体质健康合格率" + shown + "%");
    }

    @Test
    void a_rate_is_grey_on_three_schools_of_forty_however_good_they_are() {
        Progress progress = weigh(AT_LEAST_95, "300", "300", 40, 3, "2026-04-01");
        assertThat(progress.colour()).isEqualTo(GREY);
        assertThat(progress.light().reason()).isEqualTo("体质健康合格率应报40所，已报3所（7.5%），不足80%，还看不出。");
    }

    @ParameterizedTest
    @CsvSource({"40, 32, GREEN", "40, 31, GREY", "5, 4, GREEN", "4, 3, GREY", "0, 0, GREY"})
    void a_rate_can_be_told_from_exactly_the_coverage_floor_on(
            int applicable, int reported, Colour colour) {
        assertThat(weigh(AT_LEAST_95, "98", "100", applicable, reported, "2026-04-01").colour())
                .isEqualTo(colour);
    }

    @Test
    void a_rate_that_misses_narrowly_is_yellow_before_the_deadline_and_red_on_it() {
        Deadline june = new Deadline.On(LocalDate.parse("2026-06-30"));
        assertThat(at94(june, "2026-06-29").colour()).isEqualTo(YELLOW);
        assertThat(at94(june, "2026-06-30").colour()).isEqualTo(RED);
        assertThat(at94(june, "2026-07-05").light().reason())
                .contains("到期还差1个百分点", "不低于95%", "应报20所，已报18所");
    }

    @ParameterizedTest
    @CsvSource({"38, GREEN", "38.01, YELLOW", "39.9, YELLOW", "39.91, RED"})
    void a_rate_with_a_ceiling_may_not_be_exceeded(String value, Colour colour) {
        Target atMost38 = new Target.AtMost(new BigDecimal("38"), "%");
        Facts facts = Some.facts(Some.rateToLower("近视率"), Some.sum(SPRING_2026, value, 10, 10));
        assertThat(derive(atMost38, OPEN, facts, "2026-04-01").colour()).isEqualTo(colour);
    }

    @Test
    void a_rate_said_without_a_floor_word_is_met_by_more_than_it_asks() {
        Target exactly90 = new Target.Exactly(new BigDecimal("90"), "%");
        assertThat(weigh(exactly90, "93", "100", 10, 10, "2026-04-01").colour()).isEqualTo(GREEN);
    }

    @Test
    void a_rate_of_a_unit_without_pupils_cannot_be_told() {
        assertThat(weigh(AT_LEAST_95, "0", "0", 10, 10, "2026-04-01").colour()).isEqualTo(GREY);
    }

    @Test
    void a_rate_tells_value_target_and_achievement() {
        Progress progress = weigh(AT_LEAST_95, "2400", "2500", 20, 18, "2026-04-01");
        assertThat(progress.value().orElseThrow().published()).isEqualTo("96");
        assertThat(progress.expected().orElseThrow().published()).isEqualTo("95");
        assertThat(progress.achievement().orElseThrow().published()).isEqualTo("1.0105263158");
    }

    private Progress at94(Deadline deadline, String today) {
        Facts facts =
                Some.facts(Some.rate("体质健康合格率"), Some.ratio(SPRING_2026, "94", "100", 20, 18));
        return derive(AT_LEAST_95, deadline, facts, today);
    }

    private static Progress weigh(
            Target target, String part, String whole, int applicable, int reported, String today) {
        Facts facts =
                Some.facts(
                        Some.rate("体质健康合格率"),
                        Some.ratio(SPRING_2026, part, whole, applicable, reported));
        return derive(target, OPEN, facts, today);
    }
}
