package cn.duban.indicator.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.indicator.period.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeighboursTests {

    @ParameterizedTest
    @CsvSource({
        "2026-03, 2025-03, 2026-02",
        "2026-01, 2025-01, 2025-12",
        "2026-Q1, 2025-Q1, 2025-Q4",
        "2026-H2, 2025-H2, 2026-H1",
        "2026-H1, 2025-H1, 2025-H2",
        "2026-spring, 2025-spring, 2025-autumn",
        "2025-autumn, 2024-autumn, 2025-spring",
        "2025-2026, 2024-2025, ",
        "2026, 2025, "
    })
    void a_period_knows_the_year_before_and_the_period_before(
            String code, String yearBefore, String before) {
        assertThat(Neighbours.yearBefore(Period.of(code))).isEqualTo(yearBefore);
        assertThat(Neighbours.before(Period.of(code)).orElse(null)).isEqualTo(before);
    }
}
