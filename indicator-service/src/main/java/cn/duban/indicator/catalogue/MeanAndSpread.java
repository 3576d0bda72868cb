package cn.duban.indicator.catalogue;

import cn.duban.indicator.catalogue.Parameters.Statistic;
import java.math.BigDecimal;
import java.util.Optional;

/// 均值与标准差 — from n, Σx and Σx²; part is Σx, whole is n (a school without one is one observation).
record MeanAndSpread() implements Method {

    @Override
    public Whole whole() {
        return Whole.OPTIONAL;
    }

    @Override
    public Sums terms(Reading school) {
        return school.spread();
    }

    @Override
    public Optional<BigDecimal> finish(Sums sums, int factor, Parameters parameters) {
        if (sums.whole().signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal top =
                parameters.statistic() == Statistic.SD ? Variation.spread(sums) : sums.part();
        return Optional.of(top.divide(sums.whole(), PRECISE));
    }

    @Override
    public String said(FormulaInWords formula) {
        String which = formula.parameters().statistic() == Statistic.SD ? "标准差" : "均值";
        return "各校 %s%s 的%s".formatted(formula.part(), formula.when(), which);
    }
}
