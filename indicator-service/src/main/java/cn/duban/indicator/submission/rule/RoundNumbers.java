package cn.duban.indicator.submission.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/// 凑整 — all larger numbers of a row end in 0, as estimates do and counts do not.
record RoundNumbers(CheckSettings.Round settings) implements Rule {

    @Override
    public Stream<Finding> weigh(RowInQuestion row) {
        List<BigDecimal> large =
                row.values().values().stream()
                        .filter(v -> v.compareTo(settings.from()) >= 0)
                        .toList();
        boolean heaped =
                large.size() >= settings.values()
                        && large.stream().allMatch(v -> v.remainder(BigDecimal.TEN).signum() == 0);
        return heaped
                ? Stream.of(
                        Finding.of(
                                settings.severity(),
                                row.place().row(),
                                "round-numbers",
                                "%d个较大的数都是整十数，像是估算的。".formatted(large.size())))
                : Stream.empty();
    }
}
