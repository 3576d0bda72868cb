package cn.duban.indicator.rollup;

import cn.duban.indicator.catalogue.Definition;
import cn.duban.indicator.catalogue.Finalizer;
import cn.duban.indicator.catalogue.Parameters;
import cn.duban.indicator.period.Period;
import cn.duban.indicator.register.Level;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// 表头 — which figure a tally belongs to and how it is finished.
///
/// @param span the days of the period, where the bureau's own term dates differ from the usual
@JsonInclude(JsonInclude.Include.NON_NULL)
record Heading(
        String indicator,
        String unit,
        Level level,
        @Nullable String parent,
        String period,
        @Nullable Period span,
        Finalizer finalizer,
        int factor,
        @Nullable Parameters parameters,
        int definition) {

    static Heading of(Question question, String unit, Level level, @Nullable String parent) {
        Definition definition = question.definition();
        return new Heading(
                definition.indicator(),
                unit,
                level,
                parent,
                question.period().code(),
                question.span(),
                definition.finalizer(),
                definition.factor(),
                question.finishing(),
                definition.version());
    }

    /// 指标|单位|期别 — the key of the figure.
    String key() {
        return indicator + "|" + unit + "|" + period;
    }

    Period days() {
        return span == null ? Period.of(period) : span;
    }

    Parameters finishing() {
        return parameters == null ? Parameters.NONE : parameters;
    }
}
