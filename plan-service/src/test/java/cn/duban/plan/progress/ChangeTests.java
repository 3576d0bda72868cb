package cn.duban.plan.progress;

import static cn.duban.plan.progress.Colour.GREEN;
import static cn.duban.plan.progress.Colour.GREY;
import static cn.duban.plan.progress.Colour.YELLOW;
import static cn.duban.plan.progress.Some.SPRING_2025;
import static cn.duban.plan.progress.Some.SPRING_2026;
import static cn.duban.plan.progress.Some.derive;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.commitment.Deadline;
import cn.duban.plan.commitment.Direction;
import cn.duban.plan.commitment.Target;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// 比上年升降.
class ChangeTests {
    private static final Target ONE_POINT_DOWN =
            new Target.ChangeBy(Direction.DOWN, new BigDecimal("1"), "个百分点", "上年");
    private static final Deadline OPEN = new Deadline.Open();

    @Test
    void a_change_of_095_points_is_not_one_point_though_both_round_to_one() {
        Progress progress = myopia("51.15", "2026-04-01");
        assertThat(progress.colour()).isEqualTo(YELLOW);
        assertThat(progress.light().reason())
                .isEqualTo(
                        "近视率51.15%，比2025年春季学期的52.1%下降0.95个百分点，" + "未达到比上年下降1个百分点的目标（应报10所，已报10所）。");
        assertThat(progress.expected().orElseThrow().published()).isEqualTo("51.1");
    }

    @ParameterizedTest
    @CsvSource({
        "51.10, 2026-04-01, GREEN",
        "50.00, 2026-04-01, GREEN",
        "51.11, 2026-12-31, RED",
        "52.10, 2026-04-01, RED",
        "53.00, 2026-04-01, RED"
    })
    void a_change_is_yellow_only_while_it_moves_the_right_way(
            String now, String today, Colour colour) {
        assertThat(myopia(now, today).colour()).isEqualTo(colour);
    }

    @Test
    void a_change_without_last_years_figure_cannot_be_told_and_says_so() {
        Facts facts = Some.facts(Some.rateToLower("近视率"), now("51.15"));
        assertThat(derive(ONE_POINT_DOWN, OPEN, facts, "2026-04-01").light())
                .isEqualTo(new Light(GREY, "近视率51.15%，没有上年的完整数据作基准，还看不出升降。"));
    }

    @Test
    void a_change_needs_last_years_figure_to_be_complete() {
        Figure partial = Some.sum(SPRING_2025, "52.10", 10, 9);
        Facts facts = Some.facts(Some.rateToLower("近视率"), partial, now("50"));
        assertThat(derive(ONE_POINT_DOWN, OPEN, facts, "2026-04-01").colour()).isEqualTo(GREY);
    }

    @Test
    void a_change_stays_bound_to_the_baseline_it_was_first_measured_from() {
        Baseline frozen = new Baseline("2026-spring", Exact.of("52.10"), "2025-spring", "id");
        Figure corrected = Some.sum(SPRING_2025, "51.00", 10, 10);
        Facts facts = with(Optional.empty(), Optional.of(frozen), corrected, now("51.05"));
        assertThat(derive(ONE_POINT_DOWN, OPEN, facts, "2026-04-01").colour()).isEqualTo(GREEN);
    }

    @Test
    void a_change_prefers_the_level_somebody_entered() {
        Figure lastYear = Some.sum(SPRING_2025, "52.10", 10, 10);
        Facts facts = with(Optional.of(Exact.of("60")), Optional.empty(), lastYear, now("59"));
        assertThat(derive(ONE_POINT_DOWN, OPEN, facts, "2026-04-01").colour()).isEqualTo(GREEN);
    }

    @ParameterizedTest
    @CsvSource({"%, 105, GREEN", "%, 104.9, YELLOW", "人, 105, GREEN", "人, 104.9, YELLOW"})
    void a_change_in_percent_is_relative_and_in_people_absolute(
            String unit, String now, Colour colour) {
        Target up5 = new Target.ChangeBy(Direction.UP, new BigDecimal("5"), unit, "上年");
        Facts facts =
                Some.facts(
                        Some.countOf("获奖人数", "人"),
                        Some.sum(SPRING_2025, "100", 10, 10),
                        Some.sum(SPRING_2026, now, 10, 10));
        assertThat(derive(up5, OPEN, facts, "2026-04-01").colour()).isEqualTo(colour);
    }

    @ParameterizedTest
    @CsvSource({"52.11, GREEN", "52.10, RED"})
    void a_change_without_an_amount_asks_for_any_real_movement(String now, Colour colour) {
        Target some = new Target.ChangeBy(Direction.UP, BigDecimal.ZERO, "个百分点", "上年");
        Facts facts =
                Some.facts(
                        Some.rate("公办园在园幼儿占比"),
                        Some.sum(SPRING_2025, "52.10", 10, 10),
                        Some.sum(SPRING_2026, now, 10, 10));
        assertThat(derive(some, OPEN, facts, "2026-04-01").colour()).isEqualTo(colour);
    }

    private Progress myopia(String now, String today) {
        Facts facts =
                Some.facts(
                        Some.rateToLower("近视率"), Some.sum(SPRING_2025, "52.10", 10, 10), now(now));
        return derive(ONE_POINT_DOWN, OPEN, facts, today);
    }

    private static Figure now(String value) {
        return Some.sum(SPRING_2026, value, 10, 10);
    }

    private static Facts with(
            Optional<Exact> entered, Optional<Baseline> frozen, Figure... figures) {
        return new Facts(
                2026,
                false,
                false,
                Some.rateToLower("近视率"),
                List.of(figures),
                List.of(),
                List.of(),
                entered,
                frozen);
    }
}
