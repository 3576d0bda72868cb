package cn.duban.plan.catalogue;

import cn.duban.plan.catalogue.KnownIndicator.Better;
import cn.duban.plan.catalogue.KnownIndicator.Finalizer;
import cn.duban.plan.catalogue.KnownIndicator.PeriodType;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What we read of `indicator.indicator-defined.v1`.
record IndicatorDefined(
        String indicator,
        String name,
        List<String> aliases,
        String unit,
        int decimals,
        Better better,
        PeriodType periodType,
        Finalizer finalizer,
        boolean restricted,
        @Nullable BigDecimal floor) {

    KnownIndicator known(long version) {
        return new KnownIndicator(
                indicator,
                version,
                name,
                aliases,
                unit,
                decimals,
                better,
                periodType,
                finalizer,
                restricted,
                floor);
    }
}
