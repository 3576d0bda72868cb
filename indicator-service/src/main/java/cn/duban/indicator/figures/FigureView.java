package cn.duban.indicator.figures;

import cn.duban.indicator.catalogue.Indicator;
import cn.duban.indicator.events.IndicatorEvent.Coverage;
import cn.duban.indicator.events.IndicatorEvent.FigureChanged;
import cn.duban.indicator.events.IndicatorEvent.PeriodSpan;
import cn.duban.indicator.events.IndicatorEvent.Status;
import cn.duban.indicator.events.IndicatorEvent.Trust;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 指标值 as shown: the exact state with names, and one rounded text for people.
///
/// @param coverage 覆盖; absent where the figure is withheld, as is [#status]
/// @param late 迟报: rows in it that came after their deadline; absent when none did
/// @param trust 可信度 by 抽测复核; absent where nobody has checked
/// @param shown rounded for reading only, e.g. `92.31%`; `—` where it cannot be computed, `*` where
///   the figure is withheld
public record FigureView(
        String indicator,
        String name,
        String unit,
        String unitName,
        String level,
        @Nullable String parent,
        PeriodSpan period,
        @Nullable String value,
        String shown,
        @Nullable String numerator,
        @Nullable String denominator,
        int factor,
        @Nullable Coverage coverage,
        @Nullable Status status,
        @Nullable OffsetDateTime asOf,
        int definition,
        @Nullable Integer late,
        @Nullable Trust trust,
        long version) {

    private static final String WITHHELD = "*";

    static FigureView of(FigureDocument stored, Optional<Indicator> known, String unitName) {
        FigureChanged figure = stored.figure();
        return new FigureView(
                figure.indicator(),
                known.map(Indicator::name).orElse(figure.indicator()),
                figure.unit(),
                unitName,
                figure.level(),
                figure.parent(),
                figure.period(),
                figure.value(),
                shown(figure.value(), known),
                figure.numerator(),
                figure.denominator(),
                figure.factor(),
                figure.coverage(),
                figure.status(),
                figure.asOf(),
                figure.definition(),
                figure.late(),
                figure.trust(),
                stored.version());
    }

    /// Whether [#hidden] has taken its numbers out.
    public boolean withheld() {
        return shown.equals(WITHHELD);
    }

    /// Whether it is of anybody: some school has to report it.
    public boolean expected() {
        return coverage != null && coverage.applicable() > 0;
    }

    /// 隐藏: says that there is a figure, not what it is, nor of how many schools or rows, nor how
    /// many of them are in, late or wrong: from each of those one could tell about it.
    public FigureView hidden() {
        return new FigureView(
                indicator,
                name,
                unit,
                unitName,
                level,
                parent,
                period,
                null,
                WITHHELD,
                null,
                null,
                factor,
                null,
                null,
                asOf,
                definition,
                null,
                null,
                version);
    }

    private static String shown(@Nullable String value, Optional<Indicator> known) {
        if (value == null) {
            return "—";
        }
        return known.map(indicator -> indicator.shown(value))
                .orElseGet(() ->
                        new BigDecimal(value).setScale(2, RoundingMode.HALF_UP).toPlainString());
    }
}
