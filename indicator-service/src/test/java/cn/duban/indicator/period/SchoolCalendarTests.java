package cn.duban.indicator.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolCalendarTests {

    private static final SchoolCalendar USUAL = SchoolCalendar.USUAL;

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    2026,         2026年
                    2026-H1,      2026年上半年
                    2026-H2,      2026年下半年
                    2026-Q3,      2026年第三季度
                    2026-03,      2026年3月
                    2026-12,      2026年12月
                    2026-autumn,  2026年秋季学期
                    2026-spring,  2026年春季学期
                    2025-2026,    2025—2026学年
                    2025-2027,    2025-2027
                    """)
    void a_period_has_a_name_people_use_and_what_is_no_period_keeps_its_code(
            String code, String name) {
        assertThat(Period.nameOf(code)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    2026-12-31, SCHOOL_YEAR,   2026-2027
                    2026-09-01, SCHOOL_YEAR,   2026-2027
                    2026-08-31, SCHOOL_YEAR,   2025-2026
                    2026-12-31, TERM,          2026-autumn
                    2026-08-31, TERM,          2026-spring
                    2026-02-28, TERM,          2025-autumn
                    2026-03-01, TERM,          2026-spring
                    2026-12-31, MONTH,         2026-12
                    2026-12-30, MONTH,         2026-11
                    2026-12-30, CALENDAR_YEAR, 2025
                    2026-12-31, CALENDAR_YEAR, 2026
                    2026-06-30, QUARTER,       2026-Q2
                    2026-06-29, HALF_YEAR,     2025-H2
                    """)
    void the_latest_period_is_the_last_whose_reference_day_is_not_after_the_day(
            LocalDate day, PeriodType type, String latest) {
        assertThat(USUAL.latest(type, day).orElseThrow().code()).isEqualTo(latest);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    2026,        TERM,          2026-spring 2026-autumn
                    2025-2026,   TERM,          2025-autumn 2026-spring
                    2026,        SCHOOL_YEAR,   2026-2027
                    2026,        QUARTER,       2026-Q1 2026-Q2 2026-Q3 2026-Q4
                    2026-H2,     MONTH,         2026-07 2026-08 2026-09 2026-10 2026-11 2026-12
                    2026-spring, CALENDAR_YEAR,
                    """)
    void the_periods_within_a_span_are_those_whose_reference_day_lies_in_it(
            String span, PeriodType type, String within) {
        List<String> expected = within == null ? List.of() : Stream.of(within.split(" ")).toList();

        assertThat(USUAL.within(type, Period.of(span)))
                .extracting(Period::code)
                .isEqualTo(expected);
    }

    @Test
    void a_bureaus_own_terms_move_the_days_of_both_terms_and_of_no_other_year() {
        SchoolCalendar own = USUAL.with(terms("2026-09-02", "2027-01-22", "2027-02-22"));

        assertThat(own.of("2026-autumn").from()).isEqualTo("2026-09-02");
        assertThat(own.of("2026-autumn").to()).isEqualTo("2027-01-22");
        assertThat(own.of("2026-autumn").reference()).isEqualTo("2026-09-02");
        assertThat(own.of("2027-spring").from()).isEqualTo("2027-02-22");
        assertThat(own.of("2027-spring").reference()).isEqualTo("2027-03-01");
        assertThat(own.of("2026-spring")).isEqualTo(Period.of("2026-spring"));
        assertThat(own.of("2027-autumn")).isEqualTo(Period.of("2027-autumn"));
        assertThat(own.of("2026-2027")).isEqualTo(Period.of("2026-2027"));
    }

    @Test
    void a_term_that_begins_after_the_day_is_not_yet_the_latest() {
        SchoolCalendar late = USUAL.with(terms("2026-09-02", "2027-01-22", "2027-03-08"));

        assertThat(late.latest(PeriodType.TERM, LocalDate.of(2026, 9, 1)).orElseThrow().code())
                .isEqualTo("2026-spring");
        assertThat(late.latest(PeriodType.TERM, LocalDate.of(2027, 3, 7)).orElseThrow().code())
                .isEqualTo("2026-autumn");
    }

    @Test
    void terms_that_overlap_or_leave_their_school_year_are_no_terms() {
        assertThatThrownBy(() -> terms("2026-09-01", "2027-03-01", "2027-02-22"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2027-02-22");
        assertThatThrownBy(() -> terms("2026-07-31", "2027-01-22", "2027-02-22"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    2026-spring, 2025-spring, 2025-autumn
                    2025-2026,   2024-2025,   2024-2025
                    2026-01,     2025-01,     2025-12
                    2026-Q1,     2025-Q1,     2025-Q4
                    2026,        2025,        2025
                    """)
    void last_years_same_period_and_the_period_before_are_known(
            String code, String lastYear, String before) {
        assertThat(USUAL.yearBefore(Period.of(code)).code()).isEqualTo(lastYear);
        assertThat(USUAL.before(Period.of(code)).orElseThrow().code()).isEqualTo(before);
    }

    private static TermDays terms(String autumnFrom, String autumnTo, String springFrom) {
        return new TermDays(
                "2026-2027",
                1,
                LocalDate.parse(autumnFrom),
                LocalDate.parse(autumnTo),
                LocalDate.parse(springFrom),
                LocalDate.of(2027, 7, 9));
    }
}
