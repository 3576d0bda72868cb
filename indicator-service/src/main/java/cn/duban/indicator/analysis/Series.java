package cn.duban.indicator.analysis;

import cn.duban.indicator.catalogue.Indicator;
import cn.duban.indicator.figures.FigureQueries;
import cn.duban.indicator.figures.FigureView;
import cn.duban.indicator.figures.SmallCells;
import cn.duban.indicator.period.Period;
import cn.duban.starter.security.Caller;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// 序列 — one indicator of one unit over all its periods, each against its neighbours.
@Component
class Series {

    private final FigureQueries queries;

    Series(FigureQueries queries) {
        this.queries = queries;
    }

    /// @param yearOnYear 同比, against the same period a year before
    /// @param periodOnPeriod 环比, against the period before; absent for whole years
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Point(
            FigureView figure,
            Optional<Difference> yearOnYear,
            Optional<Difference> periodOnPeriod) {}

    /// Oldest first, and none compared with one the caller may not see; with `knownOn` as the
    /// figures were known at the end of that day.
    List<Point> of(String code, String unit, Optional<LocalDate> knownOn, Caller caller) {
        Indicator indicator = queries.indicator(code);
        Map<String, FigureView> byPeriod = new LinkedHashMap<>();
        List<FigureView> expected =
                queries.of(List.of(code), List.of(unit), Optional.empty(), knownOn).stream()
                        .filter(FigureView::expected)
                        .toList();
        SmallCells.hide(expected, caller).stream()
                .sorted(Comparator.comparing((FigureView figure) -> figure.period().from()))
                .forEach(figure -> byPeriod.put(figure.period().code(), figure));
        return byPeriod.values().stream().map(now -> point(now, byPeriod, indicator)).toList();
    }

    private static Point point(
            FigureView now, Map<String, FigureView> byPeriod, Indicator indicator) {
        Period period = Period.of(now.period().code());
        return new Point(
                now,
                against(Neighbours.yearBefore(period), now, byPeriod, indicator),
                Neighbours.before(period).flatMap(code -> against(code, now, byPeriod, indicator)));
    }

    private static Optional<Difference> against(
            String code, FigureView now, Map<String, FigureView> byPeriod, Indicator indicator) {
        return Difference.between(
                now,
                Optional.ofNullable(byPeriod.get(code)),
                indicator.unit(),
                indicator.decimals());
    }
}
