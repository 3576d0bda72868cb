package cn.duban.indicator.rollup;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/// 最新一行 — the row with the highest receipt number of a (school, form, period).
///
/// A withdrawn row stays as a marker, so that an older receipt arriving late cannot bring it back.
record LatestRow(String receipt, Instant at, Map<String, BigDecimal> values, boolean withdrawn) {

    LatestRow {
        values = Map.copyOf(values);
    }

    static String key(String school, String form, String period) {
        return school + "|" + form + "|" + period;
    }
}
