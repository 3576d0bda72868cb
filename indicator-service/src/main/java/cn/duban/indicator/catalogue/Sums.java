package cn.duban.indicator.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// 可加项 — the additive terms of an indicator: they add up over schools and can be taken back.
///
/// - [#part] and [#whole]: 分子 and 分母 (for a 差异系数: the resource b and the pupils p).
/// - [#square]: b²/p, or a sum of squares.
/// - [#counts]: named counts (bins of a histogram, distinct ids); a count of zero is no count.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Sums(
        BigDecimal part,
        BigDecimal whole,
        BigDecimal square,
        SortedMap<String, BigDecimal> counts) {

    public static final Sums NONE = of(BigDecimal.ZERO, BigDecimal.ZERO);

    /// One number has one form and no count is zero, so that equal sums are equal records whatever
    /// path they took.
    public Sums {
        part = part.stripTrailingZeros();
        whole = whole.stripTrailingZeros();
        square = square.stripTrailingZeros();
        counts = counts == null ? Collections.emptySortedMap() : kept(counts);
    }

    public static Sums of(BigDecimal part, BigDecimal whole) {
        return of(part, whole, BigDecimal.ZERO);
    }

    public static Sums of(BigDecimal part, BigDecimal whole, BigDecimal square) {
        return new Sums(part, whole, square, Collections.emptySortedMap());
    }

    public static Sums of(SortedMap<String, BigDecimal> counts) {
        return new Sums(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, counts);
    }

    public Sums plus(Sums other) {
        SortedMap<String, BigDecimal> sum = new TreeMap<>(counts);
        other.counts.forEach((name, count) -> sum.merge(name, count, BigDecimal::add));
        return new Sums(
                part.add(other.part), whole.add(other.whole), square.add(other.square), sum);
    }

    public Sums minus(Sums other) {
        return plus(other.negated());
    }

    private Sums negated() {
        SortedMap<String, BigDecimal> less = new TreeMap<>(counts);
        less.replaceAll((_, count) -> count.negate());
        return new Sums(part.negate(), whole.negate(), square.negate(), less);
    }

    private static SortedMap<String, BigDecimal> kept(SortedMap<String, BigDecimal> counts) {
        if (counts.isEmpty()) {
            return Collections.emptySortedMap();
        }
        SortedMap<String, BigDecimal> kept = new TreeMap<>();
        counts.forEach((name, count) -> {
            if (count.signum() != 0) {
                kept.put(name, count.stripTrailingZeros());
            }
        });
        return Collections.unmodifiableSortedMap(kept);
    }
}
