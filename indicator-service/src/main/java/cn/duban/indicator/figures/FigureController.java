package cn.duban.indicator.figures;

import cn.duban.indicator.IndicatorProblem.NoSuchFigure;
import cn.duban.indicator.IndicatorProblem.NoSuchIndicator;
import cn.duban.indicator.figures.Lineages.Lineage;
import cn.duban.starter.security.Caller;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// 指标值 over HTTP: lists, one figure, and what stands behind it.
@RestController
@RequestMapping("/api/v1/figures")
@PreAuthorize("hasAuthority('SCOPE_figure:read')")
class FigureController {

    private final FigureQueries queries;
    private final Lineages lineages;
    private final Sight sight;
    private final AskedCodes asked;

    FigureController(FigureQueries queries, Lineages lineages, Sight sight, AskedCodes asked) {
        this.queries = queries;
        this.lineages = lineages;
        this.sight = sight;
        this.asked = asked;
    }

    /// Without `unit`: the tops of the tree, or a school's own figures; with `knownOn` as they were
    /// known at the end of that day (units above the schools).
    @GetMapping
    List<FigureView> list(
            @RequestParam(defaultValue = "") List<String> indicator,
            @RequestParam Optional<String> unit,
            @RequestParam Optional<String> period,
            @RequestParam(defaultValue = "false") boolean children,
            @RequestParam Optional<LocalDate> knownOn,
            Caller caller) {
        unit.ifPresent(u -> asked.unit(u, caller));
        period.ifPresent(p -> asked.period(p, indicator));
        List<String> units =
                new ArrayList<>(unit.map(List::of).orElseGet(() -> queries.start(caller)));
        if (children) {
            for (String each : List.copyOf(units)) {
                units.addAll(queries.under(each, period));
            }
        }
        List<String> visible = units.stream().filter(u -> sight.sees(caller, u)).toList();
        return SmallCells.hide(queries.of(indicator, visible, period, knownOn), caller);
    }

    @GetMapping("/{indicator}/{unit}/{period}")
    FigureView one(
            @PathVariable String indicator,
            @PathVariable String unit,
            @PathVariable String period,
            @RequestParam Optional<LocalDate> knownOn,
            Caller caller) {
        FigureView figure = found(indicator, unit, period, knownOn, caller);
        return SmallCells.hide(List.of(figure), caller).getFirst();
    }

    @GetMapping("/{indicator}/{unit}/{period}/lineage")
    Lineage lineage(
            @PathVariable String indicator,
            @PathVariable String unit,
            @PathVariable String period,
            Caller caller) {
        FigureView figure = found(indicator, unit, period, Optional.empty(), caller);
        return lineages.of(
                SmallCells.hide(List.of(figure), caller).getFirst(),
                queries.indicator(indicator),
                code -> sight.looksInto(caller, code));
    }

    /// The figure; without it a refusal that says which of its codes nobody knows.
    private FigureView found(
            String indicator,
            String unit,
            String period,
            Optional<LocalDate> knownOn,
            Caller caller) {
        if (!sight.sees(caller, unit)) {
            asked.figure(indicator, unit, period, caller);
        }
        try {
            return knownOn.map(day -> queries.one(indicator, unit, period, day))
                    .orElseGet(() -> queries.one(indicator, unit, period));
        } catch (NoSuchFigure | NoSuchIndicator missing) {
            asked.figure(indicator, unit, period, caller);
            throw missing;
        }
    }
}
