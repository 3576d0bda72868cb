package cn.duban.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedTests {

    @ParameterizedTest
    @CsvSource({
        "97.7258534555, 97.75, 97.73",
        "46.3832223147, 46, 46.3832223147",
        "47.2, 46, 47",
        "97.7258534555, 97.73, 97.7258534555",
        "8, 9, 8",
        "GREEN, RED, GREEN"
    })
    void what_is_now_is_said_with_as_many_digits_as_the_file_prints_unless_they_hide_the_difference(
            String now, String printed, String said) {
        assertThat(Freshness.printed(now, printed)).isEqualTo(said);
    }
}
