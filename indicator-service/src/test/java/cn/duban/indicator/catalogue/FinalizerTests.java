package cn.duban.indicator.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinalizerTests {

    private static final List<Sums> FIVE_SCHOOLS =
            List.of(cv(45, 279), cv(37, 137), cv(89, 935), cv(76, 160), cv(55, 402));

    @Test
    void the_coefficient_of_variation_is_weighted_by_pupils() {
        BigDecimal value = Finalizer.CV.value(total(FIVE_SCHOOLS), 1).orElseThrow();

        assertThat(value.setScale(6, RoundingMode.HALF_UP)).isEqualByComparingTo("0.515257");
        assertThat(total(FIVE_SCHOOLS).whole()).isEqualByComparingTo("302");
        assertThat(total(FIVE_SCHOOLS).part()).isEqualByComparingTo("1913");
        assertThat(total(FIVE_SCHOOLS).square().toPlainString()).startsWith("15334.91972997");
    }

    @Test
    void taking_a_school_back_equals_never_having_counted_it() {
        Sums removed = total(FIVE_SCHOOLS).minus(FIVE_SCHOOLS.get(2));
        List<Sums> four =
                List.of(
                        FIVE_SCHOOLS.get(0),
                        FIVE_SCHOOLS.get(1),
                        FIVE_SCHOOLS.get(3),
                        FIVE_SCHOOLS.get(4));

        assertThat(removed).isEqualTo(total(four));
        assertThat(Finalizer.CV.value(removed, 1)).isEqualTo(Finalizer.CV.value(total(four), 1));
    }

    @Test
    void any_split_of_the_schools_over_units_gives_the_same_figure() {
        Sums whole = total(FIVE_SCHOOLS);
        for (int split = 0; split < 1 << FIVE_SCHOOLS.size(); split++) {
            Sums left = Sums.NONE;
            Sums right = Sums.NONE;
            for (int i = 0; i < FIVE_SCHOOLS.size(); i++) {
                if ((split >> i & 1) == 0) {
                    left = left.plus(FIVE_SCHOOLS.get(i));
                } else {
                    right = right.plus(FIVE_SCHOOLS.get(i));
                }
            }
            assertThat(left.plus(right)).isEqualTo(whole);
        }
    }

    @Test
    void equal_schools_vary_by_nothing_and_a_school_without_pupils_counts_nothing() {
        Sums equal = total(List.of(cv(7, 3), cv(14, 6), cv(21, 9)));

        assertThat(Finalizer.CV.value(equal, 1).orElseThrow()).isEqualByComparingTo("0");
        assertThat(cv(0, 12)).isEqualTo(Sums.NONE);
        assertThat(Finalizer.CV.value(Sums.NONE, 1)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    100, 300,  100, 33.3333333333
                    951, 1001, 100, 95.0049950050
                    950, 1001, 100, 94.9050949051
                    3717.01, 4092.98, 100, 90.8142722417
                    23.64, 27.44, 100, 86.1516034985
                    1, 3, 1, 0.3333333333
                    """)
    void a_ratio_is_the_sum_of_parts_over_the_sum_of_wholes(
            String part, String whole, int factor, String value) {
        Sums sums = Sums.of(new BigDecimal(part), new BigDecimal(whole));

        assertThat(Finalizer.RATIO.value(sums, factor).orElseThrow()).isEqualByComparingTo(value);
    }

    @Test
    void rates_of_two_schools_are_pooled_and_never_averaged() {
        Sums pooled = ratio(90, 100).plus(ratio(10, 200));

        assertThat(Finalizer.RATIO.value(pooled, 100).orElseThrow())
                .isEqualByComparingTo("33.3333333333");
    }

    @Test
    void nothing_to_divide_by_is_no_figure_rather_than_zero() {
        assertThat(Finalizer.RATIO.value(ratio(0, 0), 100)).isEmpty();
        assertThat(Finalizer.SHARE_BY_CLASS.value(ratio(0, 0), 100)).isEmpty();
        assertThat(Finalizer.ALL_SCHOOLS.value(ratio(0, 0), 100)).isEmpty();
    }

    @Test
    void the_parts_tell_95_0050_from_94_9051_without_rounding() {
        assertThat(met(951, 1001)).isTrue();
        assertThat(met(950, 1001)).isFalse();
    }

    private static boolean met(int part, int whole) {
        Sums sums = ratio(part, whole);
        return sums.part()
                        .multiply(BigDecimal.valueOf(100))
                        .compareTo(sums.whole().multiply(BigDecimal.valueOf(95)))
                >= 0;
    }

    private static Sums cv(int pupils, int books) {
        return new Sample(Finalizer.CV).part("a.part").whole("a.whole").terms(books, pupils);
    }

    private static Sums ratio(int part, int whole) {
        return new Sample(Finalizer.RATIO).part("a.part").whole("a.whole").terms(part, whole);
    }

    private static Sums total(List<Sums> schools) {
        return schools.stream().reduce(Sums.NONE, Sums::plus);
    }
}
