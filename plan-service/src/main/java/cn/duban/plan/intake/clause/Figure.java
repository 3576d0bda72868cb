package cn.duban.plan.intake.clause;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// 数 — a number with its unit as printed, before the words around it are weighed.
record Figure(
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable String unit,
        Shape shape,
        boolean more) {

    /// 数的样子.
    enum Shape {
        /// 26间、95%、25万元.
        PLAIN,
        /// 全市第二、第三方阵.
        RANK,
        /// 前十名.
        TOP,
        /// XX所: somebody hid the number.
        MASKED,
        /// 99.,: digits were lost.
        DAMAGED
    }

    /// Scores, shares and sums of money are amounts; everything else is counted.
    boolean isAmount() {
        return shape == Shape.RANK
                || unit == null
                || "% ‰ 个百分点 百分点 元 分 倍".contains(unit);
    }

    boolean isShare() {
        return unit != null && (unit.startsWith("%") || unit.endsWith("百分点"));
    }
}
