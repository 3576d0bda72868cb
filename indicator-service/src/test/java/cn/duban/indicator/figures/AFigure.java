package cn.duban.indicator.figures;

import cn.duban.indicator.events.IndicatorEvent.Coverage;
import cn.duban.indicator.events.IndicatorEvent.PeriodSpan;
import cn.duban.indicator.events.IndicatorEvent.Status;
import cn.duban.indicator.events.IndicatorEvent.Trust;
import cn.duban.indicator.period.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// A figure of a rate for tests: 320500 is the district, everything else lies under it.
public final class AFigure {

    private AFigure() {}

    public static FigureView of(String unit, int part, int whole) {
        return of(unit, part, whole, "2025-2026", 1, 1);
    }

    public static FigureView of(
            String unit, int part, int whole, String period, int applicable, int reported) {
        return of(unit, part, whole, period, applicable, reported, null, null);
    }

    /// With numbers that came late and what a re-check found.
    public static FigureView checked(String unit, int late, Trust trust) {
        return of(unit, 951, 1001, "2025-2026", 1, 1, late, trust);
    }

    private static FigureView of(
            String unit,
            int part,
            int whole,
            String period,
            int applicable,
            int reported,
            @Nullable Integer late,
            @Nullable Trust trust) {
        Period p = Period.of(period);
        String value =
                whole == 0
                        ? null
                        : BigDecimal.valueOf(100L * part)
                                .divide(BigDecimal.valueOf(whole), 10, RoundingMode.HALF_UP)
                                .toPlainString();
        return new FigureView(
                "FIT.PASS",
                "学生体质健康合格率",
                unit,
                "示例" + unit,
                unit.length() == 10 ? "SCHOOL" : "TOWN",
                "320500",
                new PeriodSpan(p.code(), p.type().name(), p.from(), p.to(), p.reference()),
                value,
                value == null ? "—" : value + "%",
                String.valueOf(part),
                String.valueOf(whole),
                100,
                new Coverage(applicable, reported),
                reported < applicable ? Status.PARTIAL : Status.COMPLETE,
                null,
                1,
                late,
                trust,
                1);
    }
}
