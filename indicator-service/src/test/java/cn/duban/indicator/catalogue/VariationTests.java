package cn.duban.indicator.catalogue;

import static cn.duban.indicator.catalogue.Answers.total;
import static cn.duban.indicator.catalogue.Answers.values;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// 差异系数 to the last printed digit, in one piece and in any split.
class VariationTests {

    /// The circulated worked example: (pupils, books) of five schools.
    private static final List<Sums> FIVE_SCHOOLS =
            List.of(cv(45, 279), cv(37, 137), cv(89, 935), cv(76, 160), cv(55, 402));

    @Test
    void the_coefficient_of_variation_is_weighted_by_pupils() {
        Sums total = total(FIVE_SCHOOLS);

        assertThat(shown(Finalizer.CV, total, 6)).isEqualTo("0.515257");
        assertThat(total.whole()).isEqualByComparingTo("302");
        assertThat(total.part()).isEqualByComparingTo("1913");
        assertThat(total.square().setScale(6, RoundingMode.HALF_UP).toPlainString())
                .isEqualTo("15334.919730");
    }

    @Test
    void unweighted_it_would_be_another_figure_that_could_flip_the_verdict() {
        Formula alone = new Sample(Finalizer.CV).part("a.part / a.whole").whole("1").formula();
        List<Sums> rates =
                Stream.of(
                                List.of(45, 279),
                                List.of(37, 137),
                                List.of(89, 935),
                                List.of(76, 160),
                                List.of(55, 402))
                        .map(s -> alone.terms(values(s.get(1), s.get(0)), Map.of()))
                        .toList();

        assertThat(shown(Finalizer.CV, total(rates), 6)).isEqualTo("0.488771");
    }

    @Test
    void taking_the_third_school_back_equals_never_having_counted_it() {
        Sums removed = total(FIVE_SCHOOLS).minus(FIVE_SCHOOLS.get(2));
        List<Sums> four = IntStream.of(0, 1, 3, 4).mapToObj(FIVE_SCHOOLS::get).toList();

        assertThat(removed).isEqualTo(total(four));
        assertThat(Finalizer.CV.value(removed, 1)).isEqualTo(Finalizer.CV.value(total(four), 1));
    }

    @Test
    void any_split_of_the_five_schools_over_units_gives_the_same_coefficient() {
        for (int split = 0; split < 1 << FIVE_SCHOOLS.size(); split++) {
            int mask = split;
            Sums left = total(of(i -> (mask >> i & 1) == 0));
            Sums right = total(of(i -> (mask >> i & 1) == 1));
            assertThat(left.plus(right)).isEqualTo(total(FIVE_SCHOOLS));
        }
    }

    @Test
    void equal_schools_vary_by_nothing_and_a_school_without_pupils_counts_nothing() {
        Sums equal = total(List.of(cv(7, 3), cv(14, 6), cv(21, 9)));

        assertThat(Finalizer.CV.value(equal, 1).orElseThrow()).isEqualByComparingTo("0");
        assertThat(cv(0, 12)).isEqualTo(Sums.NONE);
        assertThat(Finalizer.CV.value(Sums.NONE, 1)).isEmpty();
    }

    private static List<Sums> of(IntPredicate which) {
        return IntStream.range(0, FIVE_SCHOOLS.size())
                .filter(which)
                .mapToObj(FIVE_SCHOOLS::get)
                .toList();
    }

    private static Sums cv(int pupils, int books) {
        return new Sample(Finalizer.CV).part("a.part").whole("a.whole").terms(books, pupils);
    }

    private static String shown(Finalizer finalizer, Sums sums, int decimals) {
        return finalizer
                .value(sums, 1)
                .orElseThrow()
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
