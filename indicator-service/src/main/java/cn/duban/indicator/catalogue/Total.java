package cn.duban.indicator.catalogue;

import java.math.BigDecimal;
import java.util.Optional;

/// 合计 — parts added up: of a number (SUM), or of 1 for each school the condition holds for
/// (COUNT_IF).
record Total(String words) implements Method {

    @Override
    public Whole whole() {
        return Whole.NONE;
    }

    @Override
    public Sums terms(Reading school) {
        return Sums.of(school.part(), BigDecimal.ZERO);
    }

    @Override
    public Optional<BigDecimal> finish(Sums sums, int factor, Parameters parameters) {
        return Optional.of(sums.part());
    }

    @Override
    public boolean hasNumerator() {
        return true;
    }

    @Override
    public String said(FormulaInWords formula) {
        return words.formatted(formula.part()) + formula.when();
    }
}
