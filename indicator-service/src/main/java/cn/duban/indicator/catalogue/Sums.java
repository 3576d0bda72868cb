package cn.duban.indicator.catalogue;

import java.math.BigDecimal;

/// 可加项 — the additive terms of an indicator: they add up over schools and can be taken back.
///
/// - [#part] and [#whole]: 分子 and 分母 (for a 差异系数: the resource b and the pupils p).
/// - [#square]: b²/p, used by 差异系数 only.
public record Sums(BigDecimal part, BigDecimal whole, BigDecimal square) {

    public static final Sums NONE = new Sums(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    /// One number has one form, so that equal sums are equal records whatever path they took.
    public Sums {
        part = part.stripTrailingZeros();
        whole = whole.stripTrailingZeros();
        square = square.stripTrailingZeros();
    }

    public Sums plus(Sums other) {
        return new Sums(part.add(other.part), whole.add(other.whole), square.add(other.square));
    }

    public Sums minus(Sums other) {
        return new Sums(
                part.subtract(other.part),
                whole.subtract(other.whole),
                square.subtract(other.square));
    }
}
