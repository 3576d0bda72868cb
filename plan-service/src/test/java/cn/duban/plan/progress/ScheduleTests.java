package cn.duban.plan.progress;

import static cn.duban.plan.progress.Colour.GREEN;
import static cn.duban.plan.progress.Colour.RED;
import static cn.duban.plan.progress.Colour.YELLOW;
import static cn.duban.plan.progress.Some.SPRING_2026;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.plan.commitment.Deadline;
import cn.duban.plan.commitment.Every;
import cn.duban.plan.commitment.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// 进度曲线 — what is expected by when, under each of the curves, and the bureau's own terms.
class ScheduleTests {
    private static final Target ROOMS_100 = new Target.AtLeast(new BigDecimal("100"), "间");
    private static final ProgressSettings USUAL = ProgressSettings.defaults();

    /// Due of 100, by hand: 31 March is day 89 of 364 after 1 January, 30 June day 180.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "linear | 2026-01-01 | 0",
                "linear | 2026-03-31 | 24",
                "linear | 2026-06-30 | 49",
                "linear | 2026-08-15 | 49",
                "linear | 2026-12-31 | 100",
                "term | 2026-06-29 | 0",
                "term | 2026-06-30 | 50",
                "term | 2026-12-30 | 50",
                "term | 2026-12-31 | 100",
                "steps 2026-04-30=20 2026-08-10=70 | 2026-04-29 | 0",
                "steps 2026-04-30=20 2026-08-10=70 | 2026-04-30 | 20",
                "steps 2026-04-30=20 2026-08-10=70 | 2026-08-10 | 70",
                "steps 2026-04-30=20 2026-08-10=70 | 2026-12-31 | 100",
                "curve 2026-04-01=10 2026-06-30=60 | 2026-04-01 | 10",
                "curve 2026-04-01=10 2026-06-30=60 | 2026-05-16 | 35",
                "curve 2026-04-01=10 2026-06-30=60 | 2026-06-30 | 60",
                "curve 2026-04-01=10 2026-06-30=60 | 2026-08-31 | 60",
                "steps 2026-04-30=140 | 2026-08-10 | 100",
                "once | 2026-12-30 | 0",
                "once | 2026-12-31 | 100",
                "calendar | 2026-06-30 | 54",
                "calendar | 2026-08-31 | 54"
            })
    void each_curve_expects_its_own_part(String pace, String today, String due) {
        Facts facts = Some.entries("教室空调", "间", Some.amount("2026-01-02", "1"));
        Progress progress = Some.derive(ROOMS_100, pace, facts, USUAL, today);
        assertThat(progress.expected().map(Exact::published)).contains(due);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "calendar",
                "linear",
                "term",
                "once",
                "steps 2026-04-30=20 2026-08-10=70.5",
                "curve 2026-04-01=10 2026-06-30=60"
            })
    void a_curve_survives_being_written_down(String written) {
        assertThat(PaceNotation.write(PaceNotation.read(written))).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quickly",
                "steps",
                "steps 2026-04-31=1",
                "steps 2026-04-30",
                "steps 2026-04-30=many",
                "steps 2026-04-30=1 2026-04-30=2",
                "curve 2026-04-30=50 2026-05-30=40",
                "curve 2026-04-30=101"
            })
    void nonsense_is_refused_in_a_sentence(String written) {
        assertThatThrownBy(() -> PaceNotation.read(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching(".*\\p{IsHan}.*");
    }

    @ParameterizedTest
    @CsvSource({"90, GREEN", "89.9, YELLOW", "85.5, YELLOW", "85.4, RED"})
    void a_rate_with_steps_is_measured_against_the_step_of_the_day(String value, Colour colour) {
        Target atLeast95 = new Target.AtLeast(new BigDecimal("95"), "%");
        Facts facts = Some.facts(Some.rate("体质健康合格率"), Some.sum(SPRING_2026, value, 10, 10));
        String steps = "steps 2026-03-31=90 2026-10-31=93";
        assertThat(Some.derive(atLeast95, steps, facts, USUAL, "2026-05-01").colour())
                .isEqualTo(colour);
    }

    @ParameterizedTest
    @ValueSource(strings = {"linear", "term", "once"})
    void a_rate_nobody_gave_a_base_has_no_way_to_go_and_is_compared_at_once(String pace) {
        Target atLeast95 = new Target.AtLeast(new BigDecimal("95"), "%");
        Facts facts = Some.facts(Some.rate("合格率"), Some.sum(SPRING_2026, "80", 10, 10));
        assertThat(Some.derive(atLeast95, pace, facts, USUAL, "2026-05-01").colour())
                .isEqualTo(RED);
        assertThat(
                        Some.derive(atLeast95, pace, Some.from(facts, "79"), USUAL, "2026-02-25")
                                .colour())
                .isNotEqualTo(RED);
    }

    @Test
    void a_rate_that_is_to_fall_follows_its_curve_down_from_the_entered_base() {
        Target atMost50 = new Target.AtMost(new BigDecimal("50"), "%");
        Facts facts =
                Some.from(
                        Some.facts(Some.rateToLower("近视率"), Some.sum(SPRING_2026, "55", 10, 10)),
                        "60");
        Progress progress =
                Some.derive(atMost50, "curve 2026-04-01=50", facts, USUAL, "2026-04-01");
        assertThat(progress.expected().map(Exact::published)).contains("55");
        assertThat(progress.colour()).isEqualTo(GREEN);
        assertThat(progress.light().reason()).isEqualTo("近视率55%，按进度曲线目前应降到55%，进度正常（应报10所，已报10所）。");
        assertThat(Some.derive(atMost50, "calendar", facts, USUAL, "2026-04-01").colour())
                .isEqualTo(RED);
    }

    @Test
    void the_bureaus_own_terms_decide_what_is_a_day_of_school() {
        ProgressSettings ours =
                new ProgressSettings(
                        80,
                        USUAL.levelGap(),
                        USUAL.paceGap(),
                        30,
                        USUAL.breaks(),
                        List.of("2026-02-26/2026-07-10", "2026-09-01/2027-01-22"),
                        false,
                        false);
        SchoolCalendar calendar = ours.calendar();
        assertThat(calendar.isSchoolDay(LocalDate.parse("2026-07-08"))).isTrue();
        assertThat(calendar.isSchoolDay(LocalDate.parse("2026-07-11"))).isFalse();
        assertThat(calendar.isSchoolDay(LocalDate.parse("2026-02-19"))).isFalse();
        // Before the first named term the yearly breaks hold: 1–19 January and 21–25 February.
        assertThat(
                        calendar.schoolDays(
                                LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31")))
                .isEqualTo(19 + 5 + 135 + 122);
        Facts none = Some.entries("教学质量分析会", "次");
        Target twiceATerm = new Target.Recurring(Every.TERM, 2);
        assertThat(Some.derive(twiceATerm, "", none, ours, "2026-07-06").colour())
                .isEqualTo(YELLOW);
        assertThat(Some.derive(twiceATerm, "", none, ours, "2026-07-11").colour()).isEqualTo(RED);
        assertThat(
                        TermEnds.within(
                                Schedule.of(new Deadline.Open(), 2026, new Pace.Terms()), calendar))
                .containsExactly(LocalDate.parse("2026-07-10"), LocalDate.parse("2026-12-31"));
    }

    /// Six stretches, one of which lies wholly in the summer holidays.
    @Test
    void every_second_month_is_six_times_a_year_but_for_the_summer() {
        LocalDate last = LocalDate.parse("2026-12-31");
        assertThat(Slots.of(Every.TWO_MONTHS, 2026, last, USUAL.calendar()).all())
                .extracting(s -> s.from() + " " + s.to())
                .containsExactly(
                        "2026-01-01 2026-02-28",
                        "2026-03-01 2026-04-30",
                        "2026-05-01 2026-06-30",
                        "2026-09-01 2026-10-31",
                        "2026-11-01 2026-12-31");
    }

    @Test
    void a_week_that_is_mostly_holiday_asks_for_nothing() {
        Slots weeks = Slots.of(Every.WEEK, 2026, LocalDate.parse("2026-12-31"), USUAL.calendar());
        assertThat(weeks.all())
                .noneMatch(s -> s.contains(LocalDate.parse("2026-07-01")))
                .anyMatch(s -> s.contains(LocalDate.parse("2026-06-28")));
    }
}
