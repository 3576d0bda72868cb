package cn.duban.indicator.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.indicator.events.IndicatorEvent.Coverage;
import cn.duban.indicator.events.IndicatorEvent.FigureChanged;
import cn.duban.indicator.events.IndicatorEvent.PeriodSpan;
import cn.duban.indicator.events.IndicatorEvent.Status;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DifferenceTests {

    @Test
    void a_fall_of_less_than_a_point_is_not_rounded_to_one() {
        Difference change =
                Difference.between(rate("5115", "10000"), rate("5210", "10000")).orElseThrow();

        assertThat(change.amount()).isEqualByComparingTo("-0.95");
    }

    @Test
    void the_difference_of_two_rates_comes_from_their_parts_and_not_from_what_is_shown() {
        Difference change = Difference.between(rate("2", "3"), rate("1", "3")).orElseThrow();

        assertThat(change.amount()).isEqualByComparingTo("33.3333333333");
        assertThat(change.relative()).isEqualByComparingTo("100");
    }

    @Test
    void a_count_is_compared_by_what_came_to_it_and_by_its_share() {
        Difference change = Difference.between(count("46"), count("33")).orElseThrow();

        assertThat(change.amount()).isEqualByComparingTo("13");
        assertThat(change.relative()).isEqualByComparingTo("39.3939393939");
    }

    @Test
    void against_nothing_there_is_no_share_and_against_no_figure_no_difference() {
        assertThat(Difference.between(count("5"), count("0")))
                .hasValueSatisfying(change -> assertThat(change.relative()).isNull());
        assertThat(Difference.between(count("5"), figure(null, null, null))).isEmpty();
    }

    private static FigureChanged rate(String part, String whole) {
        BigDecimal value = new BigDecimal(part).movePointRight(2);
        return figure(
                value.divide(new BigDecimal(whole), 1, RoundingMode.HALF_UP).toPlainString(),
                part,
                whole);
    }

    private static FigureChanged count(String value) {
        return figure(value, value, null);
    }

    private static FigureChanged figure(
            @Nullable String value, @Nullable String part, @Nullable String whole) {
        LocalDate day = LocalDate.of(2026, 3, 1);
        return new FigureChanged(
                "X",
                "990102",
                "DISTRICT",
                null,
                new PeriodSpan("2026-spring", "TERM", day, day, day),
                value,
                part,
                whole,
                whole == null ? 1 : 100,
                new Coverage(1, 1),
                Status.COMPLETE,
                null,
                1,
                null,
                null);
    }
}
