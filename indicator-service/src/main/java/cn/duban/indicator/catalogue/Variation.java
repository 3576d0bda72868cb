package cn.duban.indicator.catalogue;

import java.math.BigDecimal;
import java.util.Optional;

/// 差异系数, weighted by pupils: sqrt(P·Q/B² − 1) = sqrt(P·Q − B²)/B with P=Σp, B=Σb, Q=Σb²/p.
record Variation() implements Method {

    @Override
    public Whole whole() {
        return Whole.NEEDED;
    }

    @Override
    public Sums terms(Reading school) {
        return school.spread();
    }

    @Override
    public Optional<BigDecimal> finish(Sums sums, int factor, Parameters parameters) {
        return sums.part().signum() == 0
                ? Optional.empty()
                : Optional.of(spread(sums).divide(sums.part().abs(), PRECISE));
    }

    /// sqrt(P·Q − B²), which is never below zero but for the rounding of b²/p.
    static BigDecimal spread(Sums sums) {
        return sums.whole()
                .multiply(sums.square())
                .subtract(sums.part().multiply(sums.part()))
                .max(BigDecimal.ZERO)
                .sqrt(PRECISE);
    }

    @Override
    public String said(FormulaInWords formula) {
        return "各校（%s ÷ %s）的校际差异系数，以%s加权"
                .formatted(formula.part(), formula.whole(), formula.whole());
    }
}
