package cn.duban.indicator.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.indicator.catalogue.Parameters.Statistic;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One finalizer after the other, with figures worked out by hand.
class FinalizerTests {

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
        for (Finalizer finalizer : Finalizer.values()) {
            if (finalizer.isQuotient() || finalizer == Finalizer.CV) {
                assertThat(finalizer.value(Sums.NONE, 100)).as(finalizer.name()).isEmpty();
            }
        }
        assertThat(Finalizer.MEAN_SD.value(Sums.NONE, 1)).isEmpty();
        assertThat(Finalizer.LAST.value(Sums.NONE, 1)).isEmpty();
        assertThat(Finalizer.HISTOGRAM.value(Sums.NONE, 1, bins("0.5"))).isEmpty();
    }

    @Test
    void schools_in_order_are_a_share_of_those_that_reported() {
        Formula inOrder = new Sample(Finalizer.ALL_SCHOOLS).whole("1").when("a.ok").formula();
        Sums reported = total(IntStream.range(0, 117).mapToObj(_ -> ok(inOrder, true)).toList());

        assertThat(Finalizer.ALL_SCHOOLS.value(reported, 100).orElseThrow())
                .isEqualByComparingTo("100");
        assertThat(reported.whole()).isEqualByComparingTo("117");
        assertThat(
                        Finalizer.ALL_SCHOOLS
                                .value(reported.plus(ok(inOrder, false)), 100)
                                .orElseThrow())
                .isLessThan(new BigDecimal(100));
    }

    @ParameterizedTest
    @CsvSource({"4", "5", "6", "7"})
    void schools_visited_are_counted_one_by_one(int visited) {
        Formula count = new Sample(Finalizer.COUNT_IF).when("a.ok").formula();
        Sums sums = total(IntStream.range(0, 20).mapToObj(i -> ok(count, i < visited)).toList());

        assertThat(Finalizer.COUNT_IF.value(sums, 1).orElseThrow())
                .isEqualByComparingTo(BigDecimal.valueOf(visited));
    }

    @Test
    void a_share_by_class_counts_the_others_in_the_whole() {
        Formula share =
                new Sample(Finalizer.SHARE_BY_CLASS)
                        .part("a.part")
                        .whole("a.part")
                        .when("school.ownership == 'PUBLIC'")
                        .formula();
        Sums sums =
                share.terms(values(60, 0), Map.of("school.ownership", "PUBLIC"))
                        .plus(share.terms(values(40, 0), Map.of("school.ownership", "PRIVATE")));

        assertThat(Finalizer.SHARE_BY_CLASS.value(sums, 100).orElseThrow())
                .isEqualByComparingTo("60");
    }

    @Test
    void a_weighted_mean_weighs() {
        Formula mean =
                new Sample(Finalizer.WEIGHTED_MEAN).part("a.part").whole("a.whole").formula();
        Sums sums = mean.terms(values(80, 10), Map.of()).plus(mean.terms(values(95, 30), Map.of()));

        assertThat(Finalizer.WEIGHTED_MEAN.value(sums, 1).orElseThrow())
                .isEqualByComparingTo("91.25");
    }

    @Test
    void mean_and_spread_come_from_three_sums() {
        Formula each = new Sample(Finalizer.MEAN_SD).part("a.part").whole("1").formula();
        Sums sums =
                total(
                        IntStream.of(2, 4, 4, 4, 5, 5, 7, 9)
                                .mapToObj(x -> each.terms(values(x, 0), Map.of()))
                                .toList());

        assertThat(Finalizer.MEAN_SD.value(sums, 1, statistic(Statistic.MEAN)).orElseThrow())
                .isEqualByComparingTo("5");
        assertThat(Finalizer.MEAN_SD.value(sums, 1, statistic(Statistic.SD)).orElseThrow())
                .isEqualByComparingTo("2");
    }

    @Test
    void a_quantile_lies_within_its_bin() {
        Formula counted =
                new Sample(Finalizer.HISTOGRAM).with(counting("0.5", "a.low", "a.high")).formula();
        Sums sums =
                counted.terms(lowHigh(30, 10), Map.of())
                        .plus(counted.terms(lowHigh(10, 30), Map.of()));

        assertThat(Finalizer.HISTOGRAM.value(sums, 1, counting("0.5")).orElseThrow())
                .isEqualByComparingTo("60");
        assertThat(Finalizer.HISTOGRAM.value(sums, 1, counting("0.25")).orElseThrow())
                .isEqualByComparingTo("30");
        assertThat(Finalizer.HISTOGRAM.value(sums, 1, counting("0.75")).orElseThrow())
                .isEqualByComparingTo("80");
    }

    @Test
    void a_school_falls_into_the_bin_its_own_rate_lies_in() {
        Formula own =
                new Sample(Finalizer.HISTOGRAM)
                        .part("100 * a.part")
                        .whole("a.whole")
                        .with(bins("0.5"))
                        .formula();

        assertThat(own.terms(values(59, 100), Map.of()).counts()).containsOnlyKeys("0000");
        assertThat(own.terms(values(60, 100), Map.of()).counts()).containsOnlyKeys("0001");
        assertThat(own.terms(values(60, 0), Map.of())).isEqualTo(Sums.NONE);
    }

    @Test
    void the_last_answer_is_the_newest_even_if_it_is_zero() {
        Formula last = new Sample(Finalizer.LAST).part("a.part").with(by("a.id")).formula();
        Sums march = last.terms(numbered(70, 202603), Map.of());
        Sums september = last.terms(numbered(0, 202609), Map.of());

        assertThat(Finalizer.LAST.value(march.plus(september), 1).orElseThrow())
                .isEqualByComparingTo("0");
        assertThat(Finalizer.LAST.value(march.plus(september).minus(september), 1).orElseThrow())
                .isEqualByComparingTo("70");
    }

    @Test
    void an_id_reported_twice_is_one_until_both_are_taken_back() {
        Formula distinct = new Sample(Finalizer.DISTINCT).with(by("a.id")).formula();
        Sums seven = distinct.terms(numbered(0, 7), Map.of());
        Sums both = seven.plus(seven).plus(distinct.terms(numbered(0, 8), Map.of()));

        assertThat(Finalizer.DISTINCT.value(both, 1).orElseThrow()).isEqualByComparingTo("2");
        assertThat(Finalizer.DISTINCT.value(both.minus(seven), 1).orElseThrow())
                .isEqualByComparingTo("2");
        assertThat(Finalizer.DISTINCT.value(both.minus(seven).minus(seven), 1).orElseThrow())
                .isEqualByComparingTo("1");
    }

    @Test
    void schools_are_told_apart_by_their_code() {
        Formula schools =
                new Sample(Finalizer.DISTINCT).when("a.ok").with(by("school.code")).formula();
        Map<String, BigDecimal> yes = Map.of("a.ok", BigDecimal.ONE);
        Sums sums =
                schools.terms(yes, Map.of("school.code", "2199000001"))
                        .plus(schools.terms(yes, Map.of("school.code", "2199000001")))
                        .plus(schools.terms(Map.of(), Map.of("school.code", "2199000002")));

        assertThat(Finalizer.DISTINCT.value(sums, 1).orElseThrow()).isEqualByComparingTo("1");
    }

    @Test
    void a_milestone_counts_by_its_weight() {
        Formula milestones =
                new Sample(Finalizer.MILESTONE).part("a.part").whole("a.whole").formula();
        Sums sums =
                milestones
                        .terms(values(3, 5), Map.of())
                        .plus(milestones.terms(values(1, 3), Map.of()));

        assertThat(Finalizer.MILESTONE.value(sums, 100).orElseThrow()).isEqualByComparingTo("50");
    }

    @Test
    void one_schools_zeal_does_not_make_up_for_anothers_missing_report() {
        Formula monthly = new Sample(Finalizer.RECURRING).part("a.part").formula();
        Sums sums = reports(monthly, 12, 10).plus(reports(monthly, 6, 10));

        assertThat(Finalizer.RECURRING.value(sums, 100).orElseThrow()).isEqualByComparingTo("80");
    }

    private static Sums reports(Formula monthly, int done, int due) {
        return monthly.terms(
                Map.of("a.part", BigDecimal.valueOf(done), Slots.DUE, BigDecimal.valueOf(due)),
                Map.of());
    }

    private static Sums ok(Formula formula, boolean yes) {
        return formula.terms(Map.of("a.ok", yes ? BigDecimal.ONE : BigDecimal.ZERO), Map.of());
    }

    private static Map<String, BigDecimal> values(int part, int whole) {
        return Map.of("a.part", BigDecimal.valueOf(part), "a.whole", BigDecimal.valueOf(whole));
    }

    private static Map<String, BigDecimal> lowHigh(int low, int high) {
        return Map.of("a.low", BigDecimal.valueOf(low), "a.high", BigDecimal.valueOf(high));
    }

    private static Map<String, BigDecimal> numbered(int part, int id) {
        return Map.of("a.part", BigDecimal.valueOf(part), "a.id", BigDecimal.valueOf(id));
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

    private static Sums ratio(int part, int whole) {
        return new Sample(Finalizer.RATIO).part("a.part").whole("a.whole").terms(part, whole);
    }

    private static Sums total(List<Sums> schools) {
        return schools.stream().reduce(Sums.NONE, Sums::plus);
    }

    private static String shown(Finalizer finalizer, Sums sums, int decimals) {
        return finalizer
                .value(sums, 1)
                .orElseThrow()
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static Parameters bins(String quantile) {
        return counting(quantile);
    }

    private static Parameters counting(String quantile, String... counts) {
        return new Parameters(
                List.of(),
                null,
                null,
                null,
                List.of(BigDecimal.ZERO, new BigDecimal(60), new BigDecimal(100)),
                List.of(counts),
                new BigDecimal(quantile),
                null,
                null);
    }

    private static Parameters by(String what) {
        return new Parameters(List.of(), null, null, what, List.of(), List.of(), null, null, null);
    }

    private static Parameters statistic(Statistic which) {
        return new Parameters(List.of(), null, null, null, List.of(), List.of(), null, null, which);
    }
}
