package cn.duban.indicator.rollup;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 收数 — what one school or unit has reported for a question, its rows merged into one.
///
/// @param complete every form the formula reads has been answered
/// @param newest receiving time of the newest row seen, withdrawn ones included
/// @param checks how many of the numbers used were checked again (抽测复核)
/// @param late rows used that came after their deadline (迟报)
record Harvest(
        Map<String, BigDecimal> values,
        boolean complete,
        @Nullable Instant newest,
        int late,
        @Nullable Checks checks) {}
