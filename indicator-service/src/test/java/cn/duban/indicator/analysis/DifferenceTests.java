package cn.duban.indicator.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.indicator.figures.AFigure;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DifferenceTests {

    @Test
    void percentages_differ_by_percentage_points_to_the_last_digit() {
        var now = AFigure.of("A", 5115, 10000, "2026-spring", 1, 1);
        var then = AFigure.of("A", 5210, 10000, "2025-spring", 1, 1);
        var difference = Difference.between(now, Optional.of(then), "%", 2).orElseThrow();
        assertThat(difference.against()).isEqualTo("2025-spring");
        assertThat(difference.change()).isEqualTo("-0.95");
        assertThat(difference.percent()).isEmpty();
        assertThat(difference.shown()).isEqualTo("-0.95个百分点");
    }

    @Test
    void other_numbers_grow_by_per_cent() {
        var now = AFigure.of("A", 3, 10, "2026", 1, 1);
        var then = AFigure.of("A", 2, 10, "2025", 1, 1);
        var difference = Difference.between(now, Optional.of(then), "人", 0).orElseThrow();
        assertThat(difference.change()).isEqualTo("10");
        assertThat(difference.percent()).contains("50");
        assertThat(difference.shown()).isEqualTo("+50.00%");
    }

    @Test
    void nothing_grows_from_zero_by_per_cent() {
        var now = AFigure.of("A", 3, 10, "2026", 1, 1);
        var then = AFigure.of("A", 0, 10, "2025", 1, 1);
        var difference = Difference.between(now, Optional.of(then), "人", 0).orElseThrow();
        assertThat(difference.percent()).isEmpty();
        assertThat(difference.shown()).isEqualTo("+30人");
    }

    @Test
    void what_cannot_be_computed_is_not_compared() {
        var now = AFigure.of("A", 0, 0);
        assertThat(Difference.between(now, Optional.of(AFigure.of("A", 1, 2)), "%", 2)).isEmpty();
        assertThat(Difference.between(AFigure.of("A", 1, 2), Optional.empty(), "%", 2)).isEmpty();
    }
}
