package cn.duban.plan.tracking;

import cn.duban.plan.progress.Figure;
import cn.duban.plan.progress.Trust;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// What we read of `indicator.figure-changed.v1`.
record FigureChanged(
        String indicator,
        String unit,
        String level,
        Figure.Period period,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        int factor,
        Coverage coverage,
        Figure.Status status,
        @Nullable OffsetDateTime asOf,
        @Nullable Trust trust,
        @Nullable Integer late) {

    record Coverage(int applicable, int reported) {}

    /// Plans belong to units; a single school's figure is nobody's commitment.
    boolean isOfUnit() {
        return !level.equals("SCHOOL");
    }

    String watched() {
        return Watch.key(indicator, unit);
    }

    KnownFigure known(long version) {
        String id = watched() + "|" + period.code();
        return new KnownFigure(
                id,
                version,
                new Figure(
                        id,
                        period,
                        value,
                        numerator,
                        denominator,
                        factor,
                        coverage.applicable(),
                        coverage.reported(),
                        status,
                        asOf == null ? null : asOf.toInstant(),
                        trust,
                        late));
    }
}
