package cn.duban.indicator.rollup;

import cn.duban.indicator.events.IndicatorEvent.Trust;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// 复核计数 — numbers behind a figure that were checked again, and those that did not agree.
///
/// They add up and can be taken back like everything else in a [Tally]; none at all is `null`, so
/// that a figure nobody has checked is the same as ever.
record Checks(int checked, int wrong) {

    /// Without a setting: more than one in twenty wrong, and a figure is doubted.
    static final BigDecimal USUALLY_DOUBTED_ABOVE = new BigDecimal("0.05");

    static @Nullable Checks plus(@Nullable Checks a, @Nullable Checks b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return some(a.checked + b.checked, a.wrong + b.wrong);
    }

    static @Nullable Checks minus(@Nullable Checks a, @Nullable Checks b) {
        return plus(a, b == null ? null : new Checks(-b.checked, -b.wrong));
    }

    static @Nullable Checks some(int checked, int wrong) {
        return checked == 0 && wrong == 0 ? null : new Checks(checked, wrong);
    }

    /// 可信度: doubted when the share of wrong ones is above the bound, compared without rounding.
    static @Nullable Trust trust(@Nullable Checks checks, BigDecimal doubtedAbove) {
        if (checks == null || checks.checked == 0) {
            return null;
        }
        BigDecimal bound = doubtedAbove.multiply(BigDecimal.valueOf(checks.checked));
        boolean doubted = BigDecimal.valueOf(checks.wrong).compareTo(bound) > 0;
        return new Trust(
                doubted ? Trust.Mark.DOUBTED : Trust.Mark.TRUSTED, checks.checked, checks.wrong);
    }
}
