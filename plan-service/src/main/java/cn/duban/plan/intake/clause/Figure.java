package cn.duban.plan.intake.clause;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 数 — a number with its unit as printed, before the words around it are weighed.
record Figure(
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable String unit,
        Shape shape,
        boolean more) {

    private static final Set<String> AMOUNTS = Set.of("%", "‰", "个百分点", "元", "分", "倍");

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
        return shape == Shape.RANK || unit == null || AMOUNTS.contains(unit);
    }

    /// A place in an order: 第二, 前十名.
    boolean isRank() {
        return shape == Shape.RANK || shape == Shape.TOP;
    }
}
