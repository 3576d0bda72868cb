package cn.duban.indicator.baseline;

import cn.duban.indicator.IndicatorProblem.NoSuchFigure;
import cn.duban.indicator.baseline.Changes.Change;
import cn.duban.indicator.baseline.Changes.Side;
import cn.duban.indicator.events.IndicatorEvent.Coverage;
import cn.duban.indicator.figures.Sight;
import cn.duban.indicator.figures.SmallCells;
import cn.duban.indicator.period.Period;
import cn.duban.starter.security.Caller;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// 同比环比 over HTTP.
@RestController
@RequestMapping("/api/v1/figures")
@PreAuthorize("hasAuthority('SCOPE_figure:read')")
class ChangeController {

    private final Changes changes;
    private final Sight sight;

    ChangeController(Changes changes, Sight sight) {
        this.changes = changes;
        this.sight = sight;
    }

    /// @param against `year` 上年同期, `previous` 上一期, or the code of a period of the same type
    @GetMapping("/{indicator}/{unit}/{period}/change")
    Change change(
            @PathVariable String indicator,
            @PathVariable String unit,
            @PathVariable String period,
            @RequestParam(defaultValue = "year") String against,
            Caller caller) {
        if (!sight.sees(caller, unit)) {
            throw new NoSuchFigure(indicator + " " + unit + " " + Period.nameOf(period));
        }
        Change change = changes.of(indicator, unit, period, against);
        return isKeptFrom(caller, change) ? change.hidden() : change;
    }

    /// One side of it would tell about the other.
    private static boolean isKeptFrom(Caller caller, Change change) {
        return !change.unit().equals(caller.school().orElse(""))
                && Stream.of(change.now(), change.frozen(), change.comparable())
                        .filter(Objects::nonNull)
                        .anyMatch(side -> isKeptFrom(caller, side));
    }

    private static boolean isKeptFrom(Caller caller, Side side) {
        Coverage coverage = side.coverage();
        return coverage != null
                && SmallCells.isKeptFrom(caller, coverage, side.numerator(), side.denominator());
    }
}
