package cn.duban.indicator.catalogue;

import cn.duban.indicator.period.PeriodType;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A definition to try a finalizer with: over the elements a.part, a.whole and a few more.
final class Sample {

    private final Finalizer finalizer;
    private String part = "1";
    private @Nullable String whole;
    private @Nullable String when;
    private @Nullable String cut;
    private Parameters parameters = Parameters.NONE;

    Sample(Finalizer finalizer) {
        this.finalizer = finalizer;
    }

    Sample part(String text) {
        part = text;
        return this;
    }

    Sample whole(String text) {
        whole = text;
        return this;
    }

    Sample when(String text) {
        when = text;
        return this;
    }

    Sample cut(String text) {
        cut = text;
        return this;
    }

    Sample with(Parameters given) {
        parameters = given;
        return this;
    }

    Definition definition() {
        return new Definition(
                "SAMPLE.X",
                1,
                "SAMPLE",
                PeriodType.TERM,
                List.of("111"),
                finalizer,
                1,
                part,
                whole,
                when,
                Map.of(
                        "a.part", Element.Type.DECIMAL,
                        "a.whole", Element.Type.DECIMAL,
                        "a.ok", Element.Type.BOOL,
                        "a.id", Element.Type.INT,
                        "a.low", Element.Type.INT,
                        "a.high", Element.Type.INT),
                List.of(),
                parameters,
                cut,
                null);
    }

    Formula formula() {
        return Formula.compile(definition());
    }

    Sums terms(Map<String, BigDecimal> values) {
        return formula().terms(values, Map.of());
    }

    Sums terms(int partValue, int wholeValue) {
        Map<String, BigDecimal> values = new HashMap<>();
        values.put("a.part", BigDecimal.valueOf(partValue));
        values.put("a.whole", BigDecimal.valueOf(wholeValue));
        return terms(values);
    }
}
