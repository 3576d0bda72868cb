package cn.duban.indicator.rollup;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 最新一行 — the row with the highest receipt number of a (school, form, period) and, where the form
/// asks so, 学段.
///
/// A withdrawn row stays as a marker, so that an older receipt arriving late cannot bring it back.
///
/// @param late came after the deadline (迟报)
record LatestRow(
        String receipt,
        Instant at,
        Map<String, BigDecimal> values,
        boolean withdrawn,
        boolean late) {

    LatestRow {
        values = Map.copyOf(values);
    }

    static String key(String reporter, String form, String period, @Nullable String stage) {
        String key = reporter + "|" + form + "|" + period;
        return stage == null ? key : key + "|" + stage;
    }

    boolean hasAll(Collection<String> elements) {
        return values.keySet().containsAll(elements);
    }
}
