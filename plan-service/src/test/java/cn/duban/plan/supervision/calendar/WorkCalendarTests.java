package cn.duban.plan.supervision.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTests {
    private final WorkCalendar calendar = new WorkCalendar(WorkCalendars.delivered());

    @ParameterizedTest
    @CsvSource({
        "2025-01-26, true, 春节调休的星期日",
        "2025-01-28, false, 除夕",
        "2025-02-04, false, 春节最后一天",
        "2025-02-08, true, 春节调休的星期六",
        "2025-09-28, true, 国庆调休的星期日",
        "2025-10-08, false, 国庆中秋最后一天",
        "2025-10-11, true, 国庆调休的星期六",
        "2026-01-02, false, 元旦假期的星期五",
        "2026-01-04, true, 元旦调休的星期日",
        "2026-02-14, true, 春节调休的星期六",
        "2026-02-23, false, 春节最后一天",
        "2026-02-28, true, 春节调休的星期六",
        "2026-05-09, true, 劳动节调休的星期六",
        "2026-06-19, false, 端午",
        "2026-09-20, true, 国庆调休的星期日",
        "2026-10-07, false, 国庆最后一天",
        "2026-10-08, true, 国庆之后",
        "2026-10-10, true, 国庆调休的星期六",
        "2026-10-11, false, 平常的星期日"
    })
    void the_state_councils_days_are_known(LocalDate day, boolean works, String why) {
        assertThat(calendar.isWorkday(day)).as(why).isEqualTo(works);
    }

    /// Counted on a printed calendar.
    @ParameterizedTest
    @CsvSource({
        "2026-02-13, 1, 2026-02-14",
        "2026-02-14, 1, 2026-02-24",
        "2026-02-13, 5, 2026-02-27",
        "2026-02-13, 6, 2026-02-28",
        "2026-02-13, 7, 2026-03-02",
        "2026-09-30, 1, 2026-10-08",
        "2026-09-30, 3, 2026-10-10",
        "2026-09-30, 4, 2026-10-12",
        "2026-09-18, 2, 2026-09-21",
        "2025-09-30, 2, 2025-10-10",
        "2025-12-31, 1, 2026-01-04",
        "2026-10-01, 0, 2026-10-08"
    })
    void work_days_are_counted_over_holidays(LocalDate from, int days, LocalDate expected) {
        assertThat(calendar.after(from, days)).isEqualTo(expected);
        assertThat(calendar.between(from, expected)).isEqualTo(Math.max(days, 1));
    }

    /// 2025: 365 days − 104 weekend days − 18 holidays on weekdays + 5 worked weekend days.
    @Test
    void a_whole_year_adds_up() {
        int in2025 = calendar.between(LocalDate.of(2024, 12, 31), LocalDate.of(2025, 12, 31));
        int in2026 = calendar.between(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 12, 31));
        assertThat(in2025).isEqualTo(248);
        assertThat(in2026).isEqualTo(248);
        assertThat(calendar.between(LocalDate.of(2026, 10, 12), LocalDate.of(2026, 9, 30)))
                .isEqualTo(-4);
    }

    @Test
    void a_year_without_a_notice_knows_its_weekends_and_says_so() {
        assertThat(calendar.isWorkday(LocalDate.of(2027, 10, 1))).isTrue();
        assertThat(calendar.isWorkday(LocalDate.of(2027, 10, 2))).isFalse();
        assertThat(calendar.caveat(LocalDate.of(2027, 10, 1))).contains("2027年放假安排尚未录入");
        assertThat(calendar.caveat(LocalDate.of(2026, 10, 1))).isEmpty();
    }

    @Test
    void an_arrangement_that_contradicts_itself_is_refused() {
        LocalDate monday = LocalDate.of(2027, 2, 8);
        LocalDate sunday = LocalDate.of(2027, 2, 7);
        YearArrangement wrong =
                new YearArrangement(
                        2027,
                        "",
                        List.of(new YearArrangement.Holiday("春节", sunday, sunday)),
                        List.of(monday, sunday));
        assertThat(wrong.faults()).hasSize(3);
        assertThat(WorkCalendars.delivered()).allSatisfy(y -> assertThat(y.faults()).isEmpty());
    }
}
