package cn.duban.indicator.baseline;

import cn.duban.indicator.events.IndicatorEvent.FigureChanged;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 增减 — now less then, exact: of two ratios from their parts, never from rounded values.
///
/// @param amount for a rate in 个百分点, otherwise in the indicator's own unit
/// @param relative (now − then) ÷ then in %, absent where then is nothing
record Difference(BigDecimal amount, @Nullable BigDecimal relative) {

    private static final int SCALE = 10;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// A value as an exact fraction.
    private record Fraction(BigDecimal over, BigDecimal under) {

        static Optional<Fraction> of(FigureChanged figure) {
            if (figure.value() == null) {
                return Optional.empty();
            }
            if (figure.numerator() == null || figure.denominator() == null) {
                return Optional.of(new Fraction(new BigDecimal(figure.value()), BigDecimal.ONE));
            }
            BigDecimal over =
                    new BigDecimal(figure.numerator())
                            .multiply(BigDecimal.valueOf(figure.factor()));
            return Optional.of(new Fraction(over, new BigDecimal(figure.denominator())));
        }
    }

    /// Empty where one of the two cannot be computed.
    static Optional<Difference> between(FigureChanged now, FigureChanged then) {
        return Fraction.of(now).flatMap(a -> Fraction.of(then).map(b -> between(a, b)));
    }

    private static Difference between(Fraction now, Fraction then) {
        BigDecimal cross =
                now.over().multiply(then.under()).subtract(then.over().multiply(now.under()));
        BigDecimal amount = divided(cross, now.under().multiply(then.under()));
        BigDecimal base = then.over().multiply(now.under());
        BigDecimal relative =
                base.signum() == 0 ? null : divided(cross.multiply(HUNDRED), base.abs());
        return new Difference(amount, relative);
    }

    private static BigDecimal divided(BigDecimal over, BigDecimal under) {
        return over.divide(under, SCALE, RoundingMode.HALF_UP).stripTrailingZeros();
    }
}
