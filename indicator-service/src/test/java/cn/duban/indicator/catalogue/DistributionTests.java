package cn.duban.indicator.catalogue;

import static cn.duban.indicator.catalogue.Answers.bins;
import static cn.duban.indicator.catalogue.Answers.counting;
import static cn.duban.indicator.catalogue.Answers.lowHigh;
import static cn.duban.indicator.catalogue.Answers.statistic;
import static cn.duban.indicator.catalogue.Answers.total;
import static cn.duban.indicator.catalogue.Answers.values;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.indicator.catalogue.Parameters.Statistic;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// 均值、标准差与分位数 — figures of a distribution, worked out by hand.
class DistributionTests {

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
}
