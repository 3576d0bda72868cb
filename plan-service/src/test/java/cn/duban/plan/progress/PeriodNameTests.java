package cn.duban.plan.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodNameTests {
    @ParameterizedTest
    @CsvSource({
        "2025-autumn, 2025年秋季学期",
        "2026-spring, 2026年春季学期",
        "2025-2026, 2025—2026学年",
        "2026, 2026年",
        "2026-H1, 2026年上半年",
        "2026-H2, 2026年下半年",
        "2026-Q3, 2026年第三季度",
        "2026-03, 2026年3月",
        "2026-12, 2026年12月",
        "2026-13, 2026-13",
        "上年, 上年"
    })
    void a_period_is_said_as_a_clerk_would_say_it(String code, String name) {
        assertThat(PeriodName.of(code)).isEqualTo(name);
    }
}
