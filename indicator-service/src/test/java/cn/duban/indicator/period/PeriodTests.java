package cn.duban.indicator.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTests {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    2026,        CALENDAR_YEAR, 2026-01-01, 2026-12-31, 2026-12-31
                    2026-H1,     HALF_YEAR,     2026-01-01, 2026-06-30, 2026-06-30
                    2026-H2,     HALF_YEAR,     2026-07-01, 2026-12-31, 2026-12-31
                    2026-Q1,     QUARTER,       2026-01-01, 2026-03-31, 2026-03-31
                    2026-Q4,     QUARTER,       2026-10-01, 2026-12-31, 2026-12-31
                    2028-02,     MONTH,         2028-02-01, 2028-02-29, 2028-02-29
                    2026-12,     MONTH,         2026-12-01, 2026-12-31, 2026-12-31
                    2025-2026,   SCHOOL_YEAR,   2025-09-01, 2026-08-31, 2025-09-01
                    2026-spring, TERM,          2026-02-01, 2026-08-31, 2026-03-01
                    2026-autumn, TERM,          2026-09-01, 2027-01-31, 2026-09-01
                    """)
    void a_code_says_its_days_and_its_reference_day(
            String code, PeriodType type, LocalDate from, LocalDate to, LocalDate reference) {
        assertThat(Period.parse(code)).contains(new Period(code, type, from, to, reference));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "26",
                "2026-13",
                "2026-00",
                "2026-H3",
                "2026-Q5",
                "2026-2026",
                "2026-2028",
                "2026-winter",
                "2026-1",
                "2026-",
                "2026 ",
                "２０２６"
            })
    void what_is_no_period_is_none(String code) {
        assertThat(Period.parse(code)).isEmpty();
    }
}
