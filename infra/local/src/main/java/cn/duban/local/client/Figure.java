package cn.duban.local.client;

import org.jspecify.annotations.Nullable;

/// 指标值 — exact decimals as text, and one rounded text for people.
public record Figure(
        String indicator,
        String unit,
        @Nullable String value,
        String shown,
        @Nullable String numerator,
        @Nullable String denominator,
        Coverage coverage,
        String status) {

    /// 应报 and 已报 schools.
    public record Coverage(int applicable, int reported) {}
}
