package cn.duban.indicator.catalogue;

import cn.duban.indicator.period.PeriodType;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// 指标算法 — all the roll-up needs to compute an indicator: data, so that a changed formula is a
/// changed record.
///
/// [#version] rises with every change; the figures say which one they used.
public record Definition(
        String indicator,
        int version,
        String form,
        PeriodType periodType,
        List<String> kinds,
        Finalizer finalizer,
        int factor,
        String part,
        @Nullable String whole,
        @Nullable String when,
        Map<String, Element.Type> elements) {

    public Definition {
        kinds = List.copyOf(kinds);
        elements = Collections.unmodifiableMap(new TreeMap<>(elements));
    }

    Definition numbered(int number) {
        return new Definition(
                indicator,
                number,
                form,
                periodType,
                kinds,
                finalizer,
                factor,
                part,
                whole,
                when,
                elements);
    }
}
