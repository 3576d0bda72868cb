package cn.duban.benchmarks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// 一次测量 — a value with its unit, and what one has to know to read it; printed as one JSON line.
record Measurement(Map<String, Object> parts) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int DECIMALS = 2;

    static Measurement of(String bench, double value, String unit) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("bench", bench);
        parts.put("value", rounded(value));
        parts.put("unit", unit);
        return new Measurement(parts);
    }

    Measurement with(String name, Object more) {
        Map<String, Object> next = new LinkedHashMap<>(parts);
        next.put(name, more instanceof Double number ? rounded(number) : more);
        return new Measurement(next);
    }

    /// p50, p95, p99 and the slowest, in milliseconds.
    Measurement with(Latencies latencies) {
        return with("p50", latencies.millis(50))
                .with("p95", latencies.millis(95))
                .with("p99", latencies.millis(99))
                .with("max", latencies.millis(100))
                .with("n", latencies.count());
    }

    String line() {
        return JSON.writeValueAsString(parts);
    }

    static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
