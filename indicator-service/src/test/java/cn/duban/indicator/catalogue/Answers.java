package cn.duban.indicator.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// What schools of a [Sample] answer, and parameters to try.
final class Answers {

    private Answers() {}

    static Map<String, BigDecimal> values(int part, int whole) {
        return Map.of("a.part", BigDecimal.valueOf(part), "a.whole", BigDecimal.valueOf(whole));
    }

    static Map<String, BigDecimal> lowHigh(int low, int high) {
        return Map.of("a.low", BigDecimal.valueOf(low), "a.high", BigDecimal.valueOf(high));
    }

    static Map<String, BigDecimal> numbered(int part, int id) {
        return Map.of("a.part", BigDecimal.valueOf(part), "a.id", BigDecimal.valueOf(id));
    }

    static Parameters bins(String quantile) {
        return counting(quantile);
    }

    static Parameters counting(String quantile, String... counts) {
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

    static Parameters by(String what) {
        return new Parameters(List.of(), null, null, what, List.of(), List.of(), null, null, null);
    }

    static Parameters statistic(Parameters.Statistic which) {
        return new Parameters(List.of(), null, null, null, List.of(), List.of(), null, null, which);
    }

    static Sums total(List<Sums> schools) {
        return schools.stream().reduce(Sums.NONE, Sums::plus);
    }
}
