package cn.duban.indicator.rollup;

import cn.duban.indicator.catalogue.Finalizer;
import cn.duban.indicator.catalogue.Sums;
import cn.duban.indicator.events.IndicatorEvent.Coverage;
import cn.duban.indicator.events.IndicatorEvent.FigureChanged;
import cn.duban.indicator.events.IndicatorEvent.PeriodSpan;
import cn.duban.indicator.events.IndicatorEvent.Status;
import cn.duban.indicator.period.Period;
import cn.duban.indicator.rollup.Outcome.Standing;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 成文 — turns a standing into the figure that is published: full state with its parts, exact.
final class FigureEvents {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private FigureEvents() {}

    static FigureChanged figure(Standing standing) {
        Heading heading = standing.named();
        Tally tally = standing.tally();
        Optional<Sums> sums = Optional.of(tally.sums()).filter(_ -> tally.reported() > 0);
        Finalizer finalizer = heading.finalizer();
        boolean summed = finalizer.hasNumerator();
        return new FigureChanged(
                heading.indicator(),
                heading.unit(),
                heading.level().name(),
                heading.parent(),
                span(Period.of(heading.period())),
                text(sums.flatMap(s -> finalizer.value(s, heading.factor()))),
                text(sums.filter(_ -> summed).map(Sums::part)),
                text(sums.filter(_ -> finalizer.isQuotient()).map(Sums::whole)),
                heading.factor(),
                new Coverage(tally.applicable(), tally.reported()),
                status(tally),
                received(tally.newest()),
                heading.definition());
    }

    private static PeriodSpan span(Period period) {
        return new PeriodSpan(
                period.code(),
                period.type().name(),
                period.from(),
                period.to(),
                period.reference());
    }

    private static @Nullable String text(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse(null);
    }

    private static Status status(Tally tally) {
        if (tally.reported() == 0) {
            return Status.NOT_STARTED;
        }
        return tally.reported() < tally.applicable() ? Status.PARTIAL : Status.COMPLETE;
    }

    private static @Nullable OffsetDateTime received(@Nullable Instant newest) {
        return newest == null ? null : newest.atZone(BEIJING).toOffsetDateTime();
    }
}
