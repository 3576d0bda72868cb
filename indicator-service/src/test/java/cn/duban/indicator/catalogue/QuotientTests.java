package cn.duban.indicator.catalogue;

import static cn.duban.indicator.catalogue.Answers.bins;
import static cn.duban.indicator.catalogue.Answers.total;
import static cn.duban.indicator.catalogue.Answers.values;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// 比率 — one way of dividing after the other, with figures worked out by hand.
class QuotientTests {

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

    private static Sums ratio(int part, int whole) {
        return new Sample(Finalizer.RATIO).part("a.part").whole("a.whole").terms(part, whole);
    }
}
