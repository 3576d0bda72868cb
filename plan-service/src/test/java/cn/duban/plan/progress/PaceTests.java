package cn.duban.plan.progress;

import static cn.duban.plan.progress.Colour.GREEN;
import static cn.duban.plan.progress.Colour.GREY;
import static cn.duban.plan.progress.Colour.RED;
import static cn.duban.plan.progress.Colour.YELLOW;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.commitment.Deadline;
import cn.duban.plan.commitment.Every;
import cn.duban.plan.commitment.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What has to be there by which day: counts, milestones and recurring duties.
class PaceTests {
    private static final Deadline OPEN = new Deadline.Open();
    private static final Target ROOMS_140 = new Target.AtLeast(new BigDecimal("140"), "间");
    private static final Target TWICE_A_TERM = new Target.Recurring(Every.TERM, 2);

    @Test
    void nothing_accrues_in_the_holidays() {
        SchoolCalendar calendar = ProgressSettings.defaults().calendar();
        LocalDate first = LocalDate.parse("2026-01-01");
        LocalDate last = LocalDate.parse("2026-12-31");
        Exact atHolidayStart = calendar.share(first, last, LocalDate.parse("2026-06-30"));
        assertThat(calendar.share(first, last, LocalDate.parse("2026-08-31")))
                .isEqualTo(atHolidayStart);
        assertThat(calendar.schoolDays(first, last)).isEqualTo(365 - 32 - 62);
        assertThat(atHolidayStart.shown(4)).isEqualTo(Exact.ratio(149, 271).shown(4));
        assertThat(calendar.share(first, last, last)).isEqualTo(Exact.ONE);
        assertThat(calendar.share(first, last, LocalDate.parse("2025-12-31")))
                .isEqualTo(Exact.ZERO);
    }

    /// 140 × 149 ÷ 271 = 76.97…, of which 76 whole rooms are due on 30 June and all summer long.
    @ParameterizedTest
    @CsvSource({
        "2026-06-30, 76, GREEN",
        "2026-08-31, 76, GREEN",
        "2026-06-30, 75, YELLOW",
        "2026-06-30, 65, YELLOW",
        "2026-06-30, 64, RED",
        "2026-12-31, 139, RED",
        "2026-12-31, 140, GREEN",
        "2026-03-01, 140, GREEN"
    })
    void a_count_is_measured_against_the_school_calendar(
            String today, String rooms, Colour colour) {
        Facts facts = Some.entries("教室空调", "间", Some.amount("2026-02-25", rooms));
        assertThat(derive(ROOMS_140, OPEN, facts, today).colour()).isEqualTo(colour);
    }

    @Test
    void a_count_names_pace_and_gap() {
        Facts facts =
                Some.entries(
                        "教室空调",
                        "间",
                        Some.amount("2026-02-25", "50"),
                        Some.amount("2026-03-25", "15"),
                        Some.amount("2026-03-26", "-5"));
        assertThat(derive(ROOMS_140, OPEN, facts, "2026-06-30").light())
                .isEqualTo(new Light(RED, "教室空调60间，按校历目前应达到76间，落后16间。"));
    }

    @Test
    void a_level_nobody_recorded_is_unknown_and_then_its_newest_record_counts() {
        Target atLeast95 = new Target.AtLeast(new BigDecimal("95"), "%");
        Facts none = Some.entries("参训率", "%", Some.note("2026-03-01"));
        Facts two =
                Some.entries(
                        "参训率",
                        "%",
                        Some.amount("2026-05-01", "96"),
                        Some.amount("2026-04-01", "80"));
        assertThat(derive(atLeast95, OPEN, none, "2026-12-31").colour()).isEqualTo(GREY);
        assertThat(derive(atLeast95, OPEN, two, "2026-06-01").light())
                .isEqualTo(new Light(GREEN, "参训率96%，达到不低于95%的目标。"));
    }

    @Test
    void one_whole_thing_behind_is_a_warning_not_a_failure() {
        Target two = new Target.Exactly(new BigDecimal("2"), "个");
        Facts nothing = Some.entries("德育品牌", "个");
        assertThat(derive(two, OPEN, nothing, "2026-03-10").colour()).isEqualTo(GREY);
        assertThat(derive(two, OPEN, nothing, "2026-10-10").colour()).isEqualTo(YELLOW);
        assertThat(derive(two, OPEN, nothing, "2026-12-31").colour()).isEqualTo(RED);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, GREY",
        "2026-05-30, GREY",
        "2026-05-31, YELLOW",
        "2026-06-30, YELLOW",
        "2026-07-01, RED"
    })
    void an_untouched_milestone_warns_before_its_deadline_and_fails_after_it(
            String today, Colour colour) {
        assertThat(milestone(today)).isEqualTo(colour);
    }

    @Test
    void a_milestone_with_a_note_is_under_way_and_a_finished_one_is_green_even_when_late() {
        assertThat(milestone("2026-03-01", Some.note("2026-02-25"))).isEqualTo(GREEN);
        assertThat(milestone("2026-06-10", Some.note("2026-02-25"))).isEqualTo(YELLOW);
        assertThat(milestone("2026-07-20", Some.done("2026-07-15"))).isEqualTo(GREEN);
        Light late =
                derive(
                                new Target.Done(),
                                new Deadline.On(LocalDate.parse("2026-06-30")),
                                Some.entries("综合教学楼", "", Some.done("2026-07-15")),
                                "2026-07-20")
                        .light();
        assertThat(late.reason()).isEqualTo("综合教学楼：已于2026-07-15完成，比期限晚15天。");
    }

    @Test
    void a_recurring_duty_is_owed_per_ended_term() {
        Facts none = Some.entries("教学质量分析会", "次");
        Facts both = Some.entries("教学质量分析会", "次", Some.note("2026-04-20"), Some.note("2026-06-25"));
        assertThat(derive(TWICE_A_TERM, OPEN, none, "2026-05-01").colour()).isEqualTo(GREY);
        assertThat(derive(TWICE_A_TERM, OPEN, none, "2026-08-26").colour()).isEqualTo(YELLOW);
        assertThat(derive(TWICE_A_TERM, OPEN, none, "2026-09-01").colour()).isEqualTo(RED);
        assertThat(derive(TWICE_A_TERM, OPEN, both, "2026-09-01").colour()).isEqualTo(GREEN);
        assertThat(derive(TWICE_A_TERM, OPEN, both, "2026-12-31").colour()).isEqualTo(RED);
        assertThat(derive(TWICE_A_TERM, OPEN, both, "2026-12-31").achievement())
                .contains(Exact.ratio(1, 2));
    }

    @Test
    void a_monthly_report_is_not_owed_for_july_and_august() {
        Slots months =
                Slots.of(
                        Every.MONTH,
                        2026,
                        LocalDate.parse("2026-12-31"),
                        ProgressSettings.defaults().calendar());
        assertThat(months.all()).hasSize(10);
    }

    private static Colour milestone(String today, Entry... entries) {
        return derive(
                        new Target.Done(),
                        new Deadline.On(LocalDate.parse("2026-06-30")),
                        Some.entries("综合教学楼", "", entries),
                        today)
                .colour();
    }

    private static Progress derive(Target target, Deadline deadline, Facts facts, String today) {
        return Progress.derivedFrom(
                target, deadline, facts, ProgressSettings.defaults(), LocalDate.parse(today));
    }
}
