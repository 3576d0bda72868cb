package cn.duban.indicator.baseline;

import cn.duban.indicator.IndicatorProblem.NoSuchFigure;
import cn.duban.indicator.IndicatorProblem.NoSuchIndicator;
import cn.duban.indicator.IndicatorProblem.NoSuchPeriod;
import cn.duban.indicator.baseline.Baselines.Frozen;
import cn.duban.indicator.catalogue.Catalogue;
import cn.duban.indicator.catalogue.CatalogueInForce;
import cn.duban.indicator.catalogue.Indicator;
import cn.duban.indicator.events.IndicatorEvent.Coverage;
import cn.duban.indicator.events.IndicatorEvent.FigureChanged;
import cn.duban.indicator.figures.AskedCodes;
import cn.duban.indicator.figures.PublishedFigures;
import cn.duban.indicator.figures.PublishedFigures.Published;
import cn.duban.indicator.period.Period;
import cn.duban.indicator.period.Periods;
import cn.duban.indicator.period.SchoolCalendar;
import cn.duban.indicator.register.Level;
import cn.duban.indicator.register.Place;
import cn.duban.indicator.register.Register;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 同比环比 — a figure beside an earlier period's, on both bases: as published, and comparable.
@Component
class Changes {

    private final CatalogueInForce catalogue;
    private final PublishedFigures published;
    private final Baselines baselines;
    private final Comparing comparing;
    private final Periods periods;
    private final Register register;

    Changes(
            CatalogueInForce catalogue,
            PublishedFigures published,
            Baselines baselines,
            Comparing comparing,
            Periods periods,
            Register register) {
        this.catalogue = catalogue;
        this.published = published;
        this.baselines = baselines;
        this.comparing = comparing;
        this.periods = periods;
        this.register = register;
    }

    /// @param frozenOn the day the figure was frozen; absent for one that still moves
    record Side(
            String period,
            String periodName,
            @Nullable String value,
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable Coverage coverage,
            int definition,
            @Nullable String frozenOn) {

        private Side hidden() {
            return new Side(period, periodName, null, null, null, null, definition, frozenOn);
        }

        private static Side of(Frozen frozen, Period period) {
            return of(frozen.figure(), period, frozen.on().isEmpty() ? null : frozen.on());
        }

        private static Side of(FigureChanged f, Period period, @Nullable String frozenOn) {
            return new Side(
                    period.code(),
                    period.name(),
                    f.value(),
                    f.numerator(),
                    f.denominator(),
                    f.coverage(),
                    f.definition(),
                    frozenOn);
        }
    }

    /// @param frozen as published at the cut-off, or as it stands where none has passed: targets
    ///   bind to it
    /// @param comparable the same rows with this period's schools, classes and formula
    /// @param differ the two bases are not the same number: show both
    record Change(
            String indicator,
            String name,
            String unit,
            String unitName,
            Side now,
            @Nullable Side frozen,
            Side comparable,
            @Nullable Difference sinceFrozen,
            @Nullable Difference sinceComparable,
            boolean differ,
            String says) {

        /// 隐藏: neither side nor what lies between them.
        Change hidden() {
            Side then = frozen == null ? null : frozen.hidden();
            return new Change(
                    indicator,
                    name,
                    unit,
                    unitName,
                    now.hidden(),
                    then,
                    comparable.hidden(),
                    null,
                    null,
                    false,
                    "样本过小，不公开。");
        }
    }

    Change of(String indicator, String unit, String period, String against) {
        Indicator known = indicator(indicator);
        SchoolCalendar calendar = periods.calendar();
        Period now =
                calendar.parse(period).orElseThrow(() -> new NoSuchPeriod(period, periods.codes()));
        AskedCodes.fitting(now, known);
        Period then = earlier(now, against, known, calendar);
        FigureChanged figure = figure(indicator, unit, now);
        Optional<Frozen> frozen = frozen(indicator, unit, then);
        Place place = new Place(Level.valueOf(figure.level()), unit);
        FigureChanged comparable = comparing.comparable(known.definition(), place, now, then);
        return change(known, figure, new Sides(now, then, frozen, comparable));
    }

    private record Sides(
            Period now, Period then, Optional<Frozen> frozen, FigureChanged comparable) {}

    private Change change(Indicator known, FigureChanged figure, Sides sides) {
        Optional<Difference> sinceFrozen =
                sides.frozen().flatMap(f -> Difference.between(figure, f.figure()));
        Optional<Difference> sinceComparable = Difference.between(figure, sides.comparable());
        boolean published = sides.frozen().filter(f -> !f.on().isEmpty()).isPresent();
        return new Change(
                known.code(),
                known.name(),
                figure.unit(),
                register.nameOf(figure.unit()),
                Side.of(figure, sides.now(), null),
                sides.frozen().map(f -> Side.of(f, sides.then())).orElse(null),
                Side.of(sides.comparable(), sides.then(), null),
                sinceFrozen.orElse(null),
                sinceComparable.orElse(null),
                !sinceFrozen.equals(sinceComparable),
                new ChangeInWords(known, sides.now(), sides.then(), published)
                        .of(figure, sinceFrozen, sinceComparable));
    }

    private Indicator indicator(String code) {
        return catalogue
                .numbered()
                .map((Catalogue c) -> c.indicatorAsked(code))
                .orElseThrow(() -> new NoSuchIndicator(code, List.of()));
    }

    private FigureChanged figure(String indicator, String unit, Period period) {
        return published
                .find(indicator, unit, period.code())
                .map(Published::figure)
                .orElseThrow(() -> new NoSuchFigure(indicator + " " + unit + " " + period.name()));
    }

    private Optional<Frozen> frozen(String indicator, String unit, Period then) {
        return baselines
                .last(indicator, unit, then.code())
                .or(() ->
                        published
                                .find(indicator, unit, then.code())
                                .map(p -> new Frozen("", p.figure())));
    }

    private static Period earlier(
            Period now, String against, Indicator known, SchoolCalendar calendar) {
        return switch (against) {
            case "year" -> calendar.yearBefore(now);
            case "previous" -> calendar.before(now).orElseThrow(() -> new NoSuchPeriod(against));
            default ->
                    AskedCodes.fitting(
                            calendar.parse(against).orElseThrow(() -> new NoSuchPeriod(against)),
                            known);
        };
    }
}
