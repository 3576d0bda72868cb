package cn.duban.indicator.analysis;

import cn.duban.indicator.IndicatorProblem.NoSuchFigure;
import cn.duban.indicator.IndicatorProblem.RankingForStaffOnly;
import cn.duban.indicator.analysis.FlatTable.Row;
import cn.duban.indicator.analysis.Ranking.Place;
import cn.duban.indicator.analysis.Series.Point;
import cn.duban.indicator.figures.FigureQueries;
import cn.duban.indicator.figures.FigureView;
import cn.duban.indicator.figures.Sight;
import cn.duban.indicator.figures.SmallCells;
import cn.duban.indicator.figures.SmallCells.Audience;
import cn.duban.indicator.register.Level;
import cn.duban.starter.security.Caller;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// 统计分析 over HTTP: series, rankings, flat tables and files.
@RestController
@RequestMapping("/api/v1/figures")
@PreAuthorize("hasAuthority('SCOPE_figure:read')")
class AnalysisController {

    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Series series;
    private final Ranking ranking;
    private final FigureQueries queries;
    private final Sight sight;
    private final AskedUnits asks;

    AnalysisController(
            Series series, Ranking ranking, FigureQueries queries, Sight sight, AskedUnits asks) {
        this.series = series;
        this.ranking = ranking;
        this.queries = queries;
        this.sight = sight;
        this.asks = asks;
    }

    /// 序列, oldest first, with 同比 and 环比.
    @GetMapping("/series")
    List<Point> series(
            @RequestParam String indicator,
            @RequestParam String unit,
            @RequestParam Optional<LocalDate> knownOn,
            Caller caller) {
        if (!sight.sees(caller, unit)) {
            throw new NoSuchFigure(indicator + "|" + unit);
        }
        return series.of(indicator, unit, knownOn);
    }

    /// 排序 for staff: the units of a level under `unit`, best first.
    @GetMapping("/ranking")
    List<Place> ranking(
            @RequestParam String indicator,
            @RequestParam String unit,
            @RequestParam String period,
            @RequestParam(defaultValue = "SCHOOL") Level level,
            Caller caller) {
        if (caller.school().isPresent()) {
            throw new RankingForStaffOnly();
        }
        return ranking.of(indicator, unit, period, level, code -> sight.sees(caller, code));
    }

    /// 平表 as JSON; with `unit` and `level` the units of that level under it.
    @GetMapping(path = "/table", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Row> table(@ParameterObject Asked asked, Caller caller) {
        return flat(asked, caller).rows();
    }

    @GetMapping(path = "/table.csv", produces = "text/csv")
    ResponseEntity<byte[]> csv(@ParameterObject Asked asked, Caller caller) {
        return file(TableFiles.csv(flat(asked, caller)), "text/csv;charset=UTF-8", "指标值.csv");
    }

    @GetMapping(path = "/table.xlsx", produces = XLSX)
    ResponseEntity<byte[]> xlsx(@ParameterObject Asked asked, Caller caller) {
        return file(TableFiles.xlsx(flat(asked, caller)), XLSX, "指标值.xlsx");
    }

    /// @param audience `PUBLIC` hides small cells before a table leaves the bureau
    record Asked(
            Optional<List<String>> indicator,
            Optional<String> unit,
            Optional<String> period,
            Optional<Level> level,
            Optional<LocalDate> knownOn,
            Optional<Audience> audience) {}

    private FlatTable flat(Asked asked, Caller caller) {
        asked.unit().ifPresent(unit -> asks.refuseUnknown(unit, caller));
        List<String> roots = asked.unit().map(List::of).orElseGet(() -> queries.start(caller));
        List<String> units =
                roots.stream()
                        .flatMap(root -> units(root, asked).stream())
                        .distinct()
                        .filter(unit -> sight.sees(caller, unit))
                        .toList();
        List<FigureView> figures =
                queries
                        .of(
                                asked.indicator().orElse(List.of()),
                                units,
                                asked.period(),
                                asked.knownOn())
                        .stream()
                        .filter(figure -> figure.coverage().applicable() > 0)
                        .toList();
        return FlatTable.of(
                SmallCells.hide(figures, audience(asked, caller), caller.school().orElse("")));
    }

    private List<String> units(String root, Asked asked) {
        return asked.level()
                .map(level -> queries.below(root, level, asked.period().orElse("")))
                .orElse(List.of(root));
    }

    /// Nobody can ask for more than he may see.
    private static Audience audience(Asked asked, Caller caller) {
        Audience own = Audience.of(caller);
        return asked.audience().filter(a -> a.compareTo(own) > 0).orElse(own);
    }

    private static ResponseEntity<byte[]> file(byte[] content, String type, String name) {
        String disposition =
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .contentType(MediaType.parseMediaType(type))
                .body(content);
    }
}
