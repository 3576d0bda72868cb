package cn.duban.indicator.catalogue;

import cn.duban.indicator.period.PeriodType;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 指标 as it is shown: formula in words, the forms it reads, its cuts and the standards of a day.
@JsonInclude(JsonInclude.Include.NON_NULL)
record IndicatorView(
        String code,
        String name,
        List<String> aliases,
        String unit,
        int decimals,
        Indicator.Better better,
        String form,
        PeriodType period,
        List<String> kinds,
        Finalizer finalizer,
        String formula,
        String meaning,
        String source,
        @Nullable BigDecimal floor,
        boolean restricted,
        int definition,
        List<Input> inputs,
        List<String> cuts,
        @Nullable String cutOf,
        List<Threshold> thresholds,
        @Nullable LocalDate until) {

    static IndicatorView of(Indicator indicator, Catalogue catalogue, LocalDate day) {
        Definition definition = indicator.definition();
        return new IndicatorView(
                indicator.code(),
                indicator.name(),
                indicator.aliases(),
                indicator.unit(),
                indicator.decimals(),
                indicator.better(),
                definition.form(),
                definition.periodType(),
                definition.kinds(),
                definition.finalizer(),
                indicator.words(),
                indicator.meaning(),
                indicator.source(),
                indicator.floor(),
                indicator.restricted(),
                definition.version(),
                definition.inputs(),
                cuts(indicator, catalogue),
                indicator.cutOf().orElse(null),
                catalogue.inForce(indicator, day),
                definition.until());
    }

    private static List<String> cuts(Indicator of, Catalogue catalogue) {
        return catalogue.indicators().stream()
                .filter(i -> i.cutOf().filter(of.code()::equals).isPresent())
                .map(Indicator::code)
                .toList();
    }
}
