package cn.duban.indicator.catalogue;

import java.math.BigDecimal;
import java.util.Optional;

/// 商 — what all methods have in common whose figure is one sum over the other.
interface Divided extends Method {

    @Override
    default Optional<BigDecimal> finish(Sums sums, int factor, Parameters parameters) {
        return Method.ratio(sums.part(), sums.whole(), factor);
    }

    @Override
    default boolean isQuotient() {
        return true;
    }
}
