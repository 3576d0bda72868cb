package cn.duban.plan.progress;

import static cn.duban.plan.progress.Colour.GREEN;
import static cn.duban.plan.progress.Colour.GREY;
import static cn.duban.plan.progress.Colour.RED;
import static cn.duban.plan.progress.Colour.YELLOW;
import static cn.duban.plan.progress.Some.AUTUMN_2026;
import static cn.duban.plan.progress.Some.SPRING_2025;
import static cn.duban.plan.progress.Some.SPRING_2026;
import static cn.duban.plan.progress.Some.YEAR_2026;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.commitment.Deadline;
import cn.duban.plan.commitment.Direction;
import cn.duban.plan.commitment.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTests {
    private static final Target AT_LEAST_95 = new Target.AtLeast(new BigDecimal("95"), "%");
    private static final Target FIVE_TO_SIX =
            new Target.Between(new BigDecimal("5"), new BigDecimal("6"), "所");
    private static final Target ONE_POINT_DOWN =
            new Target.ChangeBy(Direction.DOWN, new BigDecimal("1"), "个百分点", "上年");
    private static final Deadline OPEN = new Deadline.Open();

    @Nested
    class a_rate {
        @ParameterizedTest
        @CsvSource({
            "951, 1001, GREEN, 95.005",
            "950, 1001, YELLOW, 94.91",
            "9499999, 10000000, YELLOW, 94.99999",
            "95, 100, GREEN, 95",
            "9025, 10000, YELLOW, 90.25",
            "9024, 10000, RED, 90.24"
        })
        void is_compared_without_rounding_and_shown_so_that_it_does_not_look_met(
                String part, String whole, Colour colour, String shown) {
            Progress progress = weigh(AT_LEAST_95, part, whole, 40, 40, "2026-04-01");
            assertThat(progress.colour()).isEqualTo(colour);
            assertThat(progress.light().reason()).contains("体质健康合格率" + shown + "%");
        }

        @Test
        void is_grey_on_three_schools_of_forty_however_good_they_are() {
            Progress progress = weigh(AT_LEAST_95, "300", "300", 40, 3, "2026-04-01");
            assertThat(progress.colour()).isEqualTo(GREY);
            assertThat(progress.light().reason()).isEqualTo("体质健康合格率应报40所，已报3所（7.5%），不足80%，还看不出。");
        }

        @ParameterizedTest
        @CsvSource({"40, 32, GREEN", "40, 31, GREY", "5, 4, GREEN", "4, 3, GREY", "0, 0, GREY"})
        void can_be_told_from_exactly_the_coverage_floor_on(
                int applicable, int reported, Colour colour) {
            assertThat(weigh(AT_LEAST_95, "98", "100", applicable, reported, "2026-04-01").colour())
                    .isEqualTo(colour);
        }

        @Test
        void that_misses_narrowly_is_yellow_before_the_deadline_and_red_on_it() {
            Deadline june = new Deadline.On(LocalDate.parse("2026-06-30"));
            assertThat(at94(june, "2026-06-29").colour()).isEqualTo(YELLOW);
            assertThat(at94(june, "2026-06-30").colour()).isEqualTo(RED);
            assertThat(at94(june, "2026-07-05").light().reason())
                    .contains("到期还差1个百分点", "不低于95%", "应报20所，已报18所");
        }

        @ParameterizedTest
        @CsvSource({"38, GREEN", "38.01, YELLOW", "39.9, YELLOW", "39.91, RED"})
        void with_a_ceiling_may_not_be_exceeded(String value, Colour colour) {
            Target atMost38 = new Target.AtMost(new BigDecimal("38"), "%");
            Facts facts = Some.facts(Some.rateToLower("近视率"), Some.sum(SPRING_2026, value, 10, 10));
            assertThat(derive(atMost38, OPEN, facts, "2026-04-01").colour()).isEqualTo(colour);
        }

        @Test
        void said_without_a_floor_word_is_met_by_more_than_it_asks() {
            Target exactly90 = new Target.Exactly(new BigDecimal("90"), "%");
            assertThat(weigh(exactly90, "93", "100", 10, 10, "2026-04-01").colour())
                    .isEqualTo(GREEN);
        }

        @Test
        void of_a_unit_without_pupils_cannot_be_told() {
            assertThat(weigh(AT_LEAST_95, "0", "0", 10, 10, "2026-04-01").colour()).isEqualTo(GREY);
        }

        @Test
        void tells_value_target_and_achievement() {
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
    }

    @Nested
    class the_period {
        @Test
        void is_the_latest_one_whose_reference_day_has_come() {
            Figure spring = Some.ratio(SPRING_2026, "90", "100", 10, 10);
            Figure autumn = Some.ratio(AUTUMN_2026, "96", "100", 10, 9);
            assertThat(periodOn("2026-09-14", spring, autumn)).isEqualTo("2026-spring");
            assertThat(periodOn("2026-09-15", spring, autumn)).isEqualTo("2026-autumn");
            assertThat(periodOn("2026-09-15", autumn, spring)).isEqualTo("2026-autumn");
        }

        @Test
        void that_nobody_reported_yet_does_not_hide_the_one_before() {
            Figure spring = Some.ratio(SPRING_2026, "90", "100", 10, 10);
            Figure autumn = Some.ratio(AUTUMN_2026, "0", "0", 10, 0);
            assertThat(periodOn("2026-10-01", spring, autumn)).isEqualTo("2026-spring");
        }

        @Test
        void of_another_year_says_nothing_about_this_plan() {
            Figure lastYear = Some.ratio(SPRING_2025, "99", "100", 10, 10);
            Facts facts = Some.facts(Some.rate("体质健康合格率"), lastYear);
            Progress progress = derive(AT_LEAST_95, OPEN, facts, "2026-04-01");
            assertThat(progress.colour()).isEqualTo(GREY);
            assertThat(progress.light().reason()).isEqualTo("体质健康合格率尚无数据，还看不出。");
        }

        private String periodOn(String today, Figure... figures) {
            Facts facts = Some.facts(Some.rate("体质健康合格率"), figures);
            return derive(AT_LEAST_95, OPEN, facts, today).figure().orElseThrow().period().code();
        }
    }

    @Nested
    class a_change_against_last_year {
        @Test
        void of_095_points_is_not_one_point_though_both_round_to_one() {
            Progress progress = myopia("51.15", "2026-04-01");
            assertThat(progress.colour()).isEqualTo(YELLOW);
            assertThat(progress.light().reason())
                    .isEqualTo(
                            "近视率51.15%，比2025-spring的52.1%下降0.95个百分点，"
                                    + "未达到比上年下降1个百分点的目标（应报10所，已报10所）。");
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
        void is_yellow_only_while_it_moves_the_right_way(String now, String today, Colour colour) {
            assertThat(myopia(now, today).colour()).isEqualTo(colour);
        }

        @Test
        void without_last_years_figure_cannot_be_told_and_says_so() {
            Facts facts = Some.facts(Some.rateToLower("近视率"), now("51.15"));
            assertThat(derive(ONE_POINT_DOWN, OPEN, facts, "2026-04-01").light())
                    .isEqualTo(new Light(GREY, "近视率51.15%，没有上年的完整数据作基准，还看不出升降。"));
        }

        @Test
        void needs_last_years_figure_to_be_complete() {
            Figure partial = Some.sum(SPRING_2025, "52.10", 10, 9);
            Facts facts = Some.facts(Some.rateToLower("近视率"), partial, now("50"));
            assertThat(derive(ONE_POINT_DOWN, OPEN, facts, "2026-04-01").colour()).isEqualTo(GREY);
        }

        @Test
        void stays_bound_to_the_baseline_it_was_first_measured_from() {
            Baseline frozen = new Baseline("2026-spring", Exact.of("52.10"), "2025-spring", "id");
            Figure corrected = Some.sum(SPRING_2025, "51.00", 10, 10);
            Facts facts = with(Optional.empty(), Optional.of(frozen), corrected, now("51.05"));
            assertThat(derive(ONE_POINT_DOWN, OPEN, facts, "2026-04-01").colour()).isEqualTo(GREEN);
        }

        @Test
        void prefers_the_level_somebody_entered() {
            Figure lastYear = Some.sum(SPRING_2025, "52.10", 10, 10);
            Facts facts = with(Optional.of(Exact.of("60")), Optional.empty(), lastYear, now("59"));
            assertThat(derive(ONE_POINT_DOWN, OPEN, facts, "2026-04-01").colour()).isEqualTo(GREEN);
        }

        @ParameterizedTest
        @CsvSource({"%, 105, GREEN", "%, 104.9, YELLOW", "人, 105, GREEN", "人, 104.9, YELLOW"})
        void in_percent_is_relative_and_in_people_absolute(String unit, String now, Colour colour) {
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
        void without_an_amount_asks_for_any_real_movement(String now, Colour colour) {
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
                            Some.rateToLower("近视率"),
                            Some.sum(SPRING_2025, "52.10", 10, 10),
                            now(now));
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
                    Some.rateToLower("近视率"),
                    List.of(figures),
                    List.of(),
                    entered,
                    frozen);
        }
    }

    @Nested
    class a_range {
        @ParameterizedTest
        @CsvSource({"4, RED, 还差1所", "5, GREEN, 达到", "6, GREEN, 达到", "7, GREEN, 超额完成"})
        void at_its_deadline_asks_for_its_lower_end(int value, Colour colour, String words) {
            Light light = inspected(value, "2026-12-31").light();
            assertThat(light.colour()).isEqualTo(colour);
            assertThat(light.reason()).contains("督导学校数" + value + "所", words, "5至6所");
        }

        private Progress inspected(int value, String today) {
            Facts facts =
                    Some.facts(
                            Some.countOf("督导学校数", "所"),
                            Some.sum(YEAR_2026, Integer.toString(value), 40, 40));
            return derive(FIVE_TO_SIX, OPEN, facts, today);
        }
    }

    @Nested
    class all_schools {
        @ParameterizedTest
        @CsvSource({
            "118, 117, 117, GREY",
            "118, 117, 116, RED",
            "118, 118, 118, GREEN",
            "118, 118, 117, RED",
            "118, 1, 0, RED",
            "118, 0, 0, GREY"
        })
        void are_unknown_while_one_is_missing_and_red_when_one_fails(
                int applicable, int reported, int inOrder, Colour colour) {
            Figure figure =
                    Some.ratio(
                            SPRING_2026,
                            Integer.toString(inOrder),
                            Integer.toString(reported),
                            applicable,
                            reported);
            Facts facts = Some.facts(Some.shareOfSchools("作业控制达标"), figure);
            assertThat(derive(new Target.All(), OPEN, facts, "2026-04-01").colour())
                    .isEqualTo(colour);
        }

        @Test
        void are_meant_by_one_hundred_percent_of_schools_however_it_is_worded() {
            Target hundred = new Target.AtLeast(new BigDecimal("100"), "%");
            Facts facts =
                    Some.facts(
                            Some.shareOfSchools("作业控制达标"),
                            Some.ratio(SPRING_2026, "117", "117", 118, 117));
            assertThat(derive(hundred, OPEN, facts, "2026-04-01").colour()).isEqualTo(GREY);
        }

        @Test
        void are_named_when_they_are_missing() {
            Facts facts =
                    Some.facts(
                            Some.shareOfSchools("作业控制达标"),
                            Some.ratio(SPRING_2026, "117", "117", 118, 117));
            assertThat(derive(new Target.All(), OPEN, facts, "2026-12-31").light().reason())
                    .isEqualTo("作业控制达标应报118所，已报117所，已报的全部达到，还有1所未报，不能认定全部达到。");
        }
    }

    @Test
    void exam_scores_and_ranks_are_never_lit() {
        Facts facts =
                new Facts(
                        2026,
                        true,
                        Some.rate("本科上线率"),
                        List.of(Some.ratio(SPRING_2026, "99", "100", 1, 1)),
                        List.of(),
                        Optional.empty(),
                        Optional.empty());
        Progress progress = derive(AT_LEAST_95, OPEN, facts, "2026-12-31");
        assertThat(progress.colour()).isEqualTo(GREY);
        assertThat(progress.value()).isEmpty();
        assertThat(progress.light().reason()).doesNotContain("99");
    }

    @Test
    void the_same_facts_give_the_same_light() {
        Progress one = weigh(AT_LEAST_95, "94", "100", 10, 10, "2026-04-01");
        Progress two = weigh(AT_LEAST_95, "94", "100", 10, 10, "2026-04-02");
        assertThat(one).isNotEqualTo(two);
        assertThat(one.saysTheSameAs(two)).isTrue();
    }

    private static Progress weigh(
            Target target, String part, String whole, int applicable, int reported, String today) {
        Facts facts =
                Some.facts(
                        Some.rate("体质健康合格率"),
                        Some.ratio(SPRING_2026, part, whole, applicable, reported));
        return derive(target, OPEN, facts, today);
    }

    private static Progress derive(Target target, Deadline deadline, Facts facts, String today) {
        return Progress.derivedFrom(
                target, deadline, facts, ProgressSettings.defaults(), LocalDate.parse(today));
    }
}
