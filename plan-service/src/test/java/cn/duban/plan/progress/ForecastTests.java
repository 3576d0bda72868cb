package cn.duban.plan.progress;

import static cn.duban.plan.progress.Colour.GREEN;
import static cn.duban.plan.progress.Colour.YELLOW;
import static cn.duban.plan.progress.Some.YEAR_2026;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.duban.plan.commitment.Deadline;
import cn.duban.plan.commitment.Target;
import cn.duban.plan.progress.Explanation.Forecast;
import cn.duban.plan.progress.Figure.Period;
import cn.duban.plan.progress.Figure.Status;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// 推算 — expectations computed apart from the code, on curves whose end is known.
class ForecastTests {
    private static final Target ROOMS_140 = new Target.AtLeast(new BigDecimal("140"), "间");

    @Test
    void two_records_foretell_nothing_three_do() {
        assertThat(forecast(counted("70", "2026-05-10=40"), "2026-06-10")).isNull();
        assertThat(forecast(counted("70", "2026-04-10=20", "2026-05-10=40"), "2026-06-10"))
                .isNotNull();
    }

    @Test
    void a_count_on_its_curve_is_foretold_by_the_curve_without_error() {
        // Days 52, 78, 104 and 130 of the 364 after 1 January: 20, 30, 40 and 50 of 140 are due.
        Facts facts =
                Some.observed(
                        Some.facts(Some.countOf("教室空调", "间"), Some.sum(YEAR_2026, "50", 40, 40)),
                        "2026",
                        "2026-02-22=20",
                        "2026-03-20=30",
                        "2026-04-15=40");
        Progress progress =
                Some.derive(ROOMS_140, "linear", facts, ProgressSettings.defaults(), "2026-05-11");
        Forecast forecast = requireNonNull(progress.explanation().forecast());
        assertThat(forecast.method()).isEqualTo("pace-ratio");
        assertThat(new BigDecimal(forecast.value()).doubleValue()).isEqualTo(140, within(1e-6));
        assertThat(new BigDecimal(forecast.error()).doubleValue()).isEqualTo(0, within(1e-6));
        assertThat(forecast.points()).isEqualTo(4);
        assertThat(forecast.tests()).isEqualTo(2);
        assertThat(progress.colour()).isEqualTo(GREEN);
    }

    @Test
    void a_count_that_grows_steadily_from_a_head_start_is_foretold_by_its_trend() {
        // 50 there in March and 10 more every 20 days of school: a straight line, not through zero.
        Facts facts = counted("80", "2026-03-02=50", "2026-03-22=60", "2026-04-11=70");
        Forecast forecast = requireNonNull(forecast(facts, "2026-05-01"));
        assertThat(forecast.method()).isEqualTo("linear-trend");
        // Days of school from 1 May to 31 December: 60 to 30 June and 122 from September.
        assertThat(new BigDecimal(forecast.value()).doubleValue())
                .isEqualTo(80 + (60 + 122) * 10 / 20.0, within(1e-6));
        assertThat(new BigDecimal(forecast.error()).doubleValue()).isEqualTo(0, within(1e-6));
    }

    @Test
    void the_error_is_what_the_method_erred_by_where_the_truth_is_known() {
        // y = 0, 10, 40 at x = 0, 10, 20: from the first two the line says 20 where 40 came.
        List<Series.Point> points =
                List.of(
                        new Series.Point(LocalDate.parse("2026-03-01"), Exact.of(0)),
                        new Series.Point(LocalDate.parse("2026-03-11"), Exact.of(10)),
                        new Series.Point(LocalDate.parse("2026-03-21"), Exact.of(40)));
        Target target = ROOMS_140;
        Weighing weighing =
                new Weighing(
                        target,
                        Schedule.of(new Deadline.Open(), 2026),
                        Some.facts(Some.rate("参训率")),
                        ProgressSettings.defaults(),
                        ProgressSettings.defaults().calendar(),
                        LocalDate.parse("2026-03-21"));
        Outlook outlook = Outlook.of(weighing, new Series(points, 3), Exact.of(95));
        assertThat(outlook.guesses())
                .extracting(g -> g.method().id() + " ±" + g.error().shown(4))
                .containsExactly("unchanged ±30", "linear-trend ±20");
        assertThat(outlook.best().orElseThrow().method().id()).isEqualTo("linear-trend");
        // Least squares by hand: slope 2, intercept -10/3; day 305 would be 606.67, but it is a %.
        assertThat(outlook.best().orElseThrow().value().published()).isEqualTo("100");
    }

    @Test
    void a_rate_is_followed_from_period_to_period() {
        Figure[] months = {month("2026-01", "80"), month("2026-02", "82"), month("2026-03", "84")};
        Facts facts = Some.facts(Some.rate("参训率"), months);
        Target atLeast90 = new Target.AtLeast(new BigDecimal("90"), "%");
        Progress progress =
                Some.derive(atLeast90, "", facts, ProgressSettings.defaults(), "2026-03-20");
        Forecast forecast = requireNonNull(progress.explanation().forecast());
        assertThat(forecast.method()).isEqualTo("linear-trend");
        // The line through days 0, 31, 59 and 80, 82, 84 is at 104.62 on day 364; a rate ends at
        // 100.
        assertThat(forecast.value()).isEqualTo("100");
        assertThat(progress.rule()).isEqualTo("far");
    }

    @Test
    void on_pace_but_heading_for_less_is_a_warning_that_names_method_and_error() {
        // By hand: x = 0, 41, 71, 112 days of school, y = 60, 70, 74, 77; at x = 234 the line is
        // 97.05.
        Facts facts = counted("77", "2026-03-10=60", "2026-04-20=70", "2026-05-20=74");
        Progress progress = derive(facts, "2026-06-30");
        assertThat(progress.light())
                .isEqualTo(
                        new Light(
                                YELLOW,
                                "教室空调77间，按校历目前应达到76间，进度正常，"
                                        + "但按目前进度预计到期为97间（线性趋势法，回测误差4.6间），"
                                        + "达不到目标（目标不低于140间）（应报40所，已报40所）。"));
        assertThat(progress.rule()).isEqualTo("forecast-short");
        assertThat(progress.explanation().steps()).hasSize(1);
    }

    @Test
    void a_method_never_tested_before_the_newest_value_warns_of_nothing() {
        Facts facts = counted("77", "2026-03-10=76", "2026-05-20=76.5");
        assertThat(derive(facts, "2026-06-30").colour()).isEqualTo(GREEN);
        assertThat(forecast(facts, "2026-06-30")).isNotNull();
    }

    @Test
    void a_better_newest_value_never_brings_a_warning_on() {
        boolean green = false;
        for (int now = 76; now <= 140; now++) {
            Facts facts =
                    counted(
                            Integer.toString(now),
                            "2026-03-10=60",
                            "2026-04-20=70",
                            "2026-05-20=74");
            boolean lit = derive(facts, "2026-06-30").colour() == GREEN;
            assertThat(lit || !green).as("%d", now).isTrue();
            green = lit;
        }
        assertThat(green).isTrue();
    }

    @Test
    void nothing_is_foretold_on_the_last_day() {
        Facts facts = counted("77", "2026-03-10=60", "2026-04-20=70", "2026-05-20=74");
        assertThat(forecast(facts, "2026-12-31")).isNull();
    }

    @Test
    void an_own_counter_is_followed_entry_by_entry() {
        Facts facts =
                Some.entries(
                        "教室空调",
                        "间",
                        Some.amount("2026-03-10", "60"),
                        Some.amount("2026-04-20", "10"),
                        Some.amount("2026-05-20", "4"),
                        Some.amount("2026-06-30", "3"));
        assertThat(derive(facts, "2026-06-30").rule()).isEqualTo("forecast-short");
    }

    private static Figure month(String code, String value) {
        LocalDate first = LocalDate.parse(code + "-01");
        return new Figure(
                "X|990102|" + code,
                new Period(code, first, first.plusMonths(1).minusDays(1), first),
                new BigDecimal(value),
                null,
                null,
                1,
                10,
                10,
                Status.COMPLETE,
                Instant.EPOCH);
    }

    private static Facts counted(String now, String... before) {
        return Some.observed(
                Some.facts(Some.countOf("教室空调", "间"), Some.sum(YEAR_2026, now, 40, 40)),
                "2026",
                before);
    }

    private static @Nullable Forecast forecast(Facts facts, String today) {
        return derive(facts, today).explanation().forecast();
    }

    private static Progress derive(Facts facts, String today) {
        return Some.derive(ROOMS_140, "", facts, ProgressSettings.defaults(), today);
    }
}
