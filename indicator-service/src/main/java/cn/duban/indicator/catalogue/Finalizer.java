package cn.duban.indicator.catalogue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/// 汇总方法 — how the sums over schools become one figure.
///
/// Empty means "cannot be computed" (nothing reported, or nothing to divide by): never zero, never
/// 100.
public enum Finalizer {
    /// 合计
    SUM {
        @Override
        Optional<BigDecimal> finish(Sums sums, int factor) {
            return Optional.of(sums.part());
        }
    },
    /// 符合条件的学校数
    COUNT_IF {
        @Override
        Optional<BigDecimal> finish(Sums sums, int factor) {
            return Optional.of(sums.part());
        }
    },
    /// 比率: 分子之和 ÷ 分母之和, never a mean of rates
    RATIO {
        @Override
        Optional<BigDecimal> finish(Sums sums, int factor) {
            return ratio(sums, factor);
        }
    },
    /// 分类占比: the part counts only schools of a class
    SHARE_BY_CLASS {
        @Override
        Optional<BigDecimal> finish(Sums sums, int factor) {
            return ratio(sums, factor);
        }
    },
    /// 达标学校占比 among the schools that reported; the missing ones show in the coverage
    ALL_SCHOOLS {
        @Override
        Optional<BigDecimal> finish(Sums sums, int factor) {
            return ratio(sums, factor);
        }
    },
    /// 差异系数, weighted by pupils: sqrt(P·Q/B² − 1) with P=Σp, B=Σb, Q=Σb²/p
    CV {
        @Override
        public Sums terms(BigDecimal part, BigDecimal whole) {
            if (whole.signum() <= 0) {
                return Sums.NONE;
            }
            BigDecimal square =
                    part.multiply(part).divide(whole, SQUARE_SCALE, RoundingMode.HALF_EVEN);
            return new Sums(part, whole, square);
        }

        @Override
        Optional<BigDecimal> finish(Sums sums, int factor) {
            if (sums.part().signum() == 0) {
                return Optional.empty();
            }
            BigDecimal spread =
                    sums.whole()
                            .multiply(sums.square())
                            .divide(sums.part().multiply(sums.part()), PRECISE)
                            .subtract(BigDecimal.ONE)
                            .max(BigDecimal.ZERO);
            return Optional.of(spread.sqrt(PRECISE));
        }
    };

    /// b²/p is rounded once per school, so taking a school back is exact; and far enough below what
    /// is shown.
    private static final int SQUARE_SCALE = 34;

    private static final MathContext PRECISE = new MathContext(50, RoundingMode.HALF_EVEN);
    private static final int SHOWN_SCALE = 10;

    abstract Optional<BigDecimal> finish(Sums sums, int factor);

    /// What one school adds to its units.
    public Sums terms(BigDecimal part, BigDecimal whole) {
        return new Sums(part, whole, BigDecimal.ZERO);
    }

    /// The figure to ten decimals, for showing; comparisons use the parts.
    public Optional<BigDecimal> value(Sums sums, int factor) {
        return finish(sums, factor).map(Finalizer::shown);
    }

    /// True where part · factor ÷ whole is the value, so that a target can be compared without
    /// rounding.
    public boolean isQuotient() {
        return this == RATIO || this == SHARE_BY_CLASS || this == ALL_SCHOOLS;
    }

    private static BigDecimal shown(BigDecimal value) {
        return value.setScale(SHOWN_SCALE, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    private static Optional<BigDecimal> ratio(Sums sums, int factor) {
        if (sums.whole().signum() == 0) {
            return Optional.empty();
        }
        BigDecimal scaled = sums.part().multiply(BigDecimal.valueOf(factor));
        return Optional.of(scaled.divide(sums.whole(), SHOWN_SCALE, RoundingMode.HALF_UP));
    }
}
