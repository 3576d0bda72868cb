package cn.duban.indicator.rollup;

import cn.duban.indicator.catalogue.Definition;
import cn.duban.indicator.catalogue.Finalizer;
import cn.duban.indicator.register.Level;
import org.jspecify.annotations.Nullable;

/// 表头 — which figure a tally belongs to and how it is finished.
record Heading(
        String indicator,
        String unit,
        Level level,
        @Nullable String parent,
        String period,
        Finalizer finalizer,
        int factor,
        int definition) {

    static Heading of(
            Definition definition,
            String unit,
            Level level,
            @Nullable String parent,
            String period) {
        return new Heading(
                definition.indicator(),
                unit,
                level,
                parent,
                period,
                definition.finalizer(),
                definition.factor(),
                definition.version());
    }

    /// 指标|单位|期别 — the key of the figure.
    String key() {
        return indicator + "|" + unit + "|" + period;
    }
}
