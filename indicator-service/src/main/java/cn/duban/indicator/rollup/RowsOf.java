package cn.duban.indicator.rollup;

import org.jspecify.annotations.Nullable;

/// 某校各行 — the newest rows of one school or unit, wherever they are kept.
@FunctionalInterface
interface RowsOf {

    @Nullable LatestRow find(String form, String period, @Nullable String stage);
}
