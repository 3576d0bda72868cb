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

    static FigureChanged figure(Standing standing, BigDecimal doubtedAbove) {
        return figure(standing.named(), standing.tally(), doubtedAbove);
    }

    /// While a unit's own number (人口) is missing, no ratio of it is told: its parts do not match.
    static FigureChanged figure(Heading heading, Tally tally, BigDecimal doubtedAbove) {
        Finalizer finalizer = heading.finalizer();
        Optional<Sums> sums = Optional.of(tally.sums()).filter(_ -> tally.reported() > 0);
        Optional<BigDecimal> value =
                sums.filter(_ -> !tally.lacksUnits())
                        .flatMap(s -> finalizer.value(s, heading.factor(), heading.finishing()));
        return new FigureChanged(
                heading.indicator(),
                heading.unit(),
                heading.level().name(),
                heading.parent(),
                span(heading.days()),
                text(value),
                text(sums.filter(_ -> finalizer.hasNumerator()).map(Sums::part)),
                text(value.flatMap(_ -> sums).filter(_ -> finalizer.isQuotient()).map(Sums::whole)),
                heading.factor(),
                new Coverage(tally.applicable(), tally.reported()),
                status(tally),
                received(tally.newest()),
                heading.definition(),
                tally.late() == 0 ? null : tally.late(),
                Checks.trust(tally.checks(), doubtedAbove));
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
        boolean partly = tally.reported() < tally.applicable() || tally.lacksUnits();
        return partly ? Status.PARTIAL : Status.COMPLETE;
    }

    private static @Nullable OffsetDateTime received(@Nullable Instant newest) {
        return newest == null ? null : newest.atZone(BEIJING).toOffsetDateTime();
    }
}
