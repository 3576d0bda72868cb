package cn.duban.indicator.submission.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTests {

    @ParameterizedTest
    @CsvSource({
        "2026, 2025, 2025",
        "2026-H1, 2025-H2, 2025-H1",
        "2026-H2, 2026-H1, 2025-H2",
        "2026-Q1, 2025-Q4, 2025-Q1",
        "2026-Q3, 2026-Q2, 2025-Q3",
        "2026-01, 2025-12, 2025-01",
        "2026-03, 2026-02, 2025-03",
        "2025-2026, 2024-2025, 2024-2025",
        "2026-spring, 2025-autumn, 2025-spring",
        "2026-autumn, 2026-spring, 2025-autumn"
    })
    void the_period_before_and_the_same_one_last_year(String code, String before, String lastYear) {
        assertThat(EarlierPeriods.justBefore(code)).isEqualTo(before);
        assertThat(EarlierPeriods.sameLastYear(code)).isEqualTo(lastYear);
    }
}
