package cn.duban.indicator.analysis;

import cn.duban.indicator.IndicatorProblem.RankingForStaffOnly;
import cn.duban.indicator.analysis.Ranking.Place;
import cn.duban.indicator.analysis.Series.Point;
import cn.duban.indicator.figures.AskedCodes;
import cn.duban.indicator.figures.AskedWords;
import cn.duban.indicator.figures.Sight;
import cn.duban.indicator.register.Level;
import cn.duban.starter.security.Caller;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// 统计分析 over HTTP: series and rankings.
@RestController
@RequestMapping("/api/v1/figures")
@PreAuthorize("hasAuthority('SCOPE_figure:read')")
class AnalysisController {

    private final Series series;
    private final Ranking ranking;
    private final Sight sight;
    private final AskedCodes asked;

    AnalysisController(Series series, Ranking ranking, Sight sight, AskedCodes asked) {
        this.series = series;
        this.ranking = ranking;
        this.sight = sight;
        this.asked = asked;
    }

    /// 序列, oldest first, with 同比 and 环比.
    @GetMapping("/series")
    List<Point> series(
            @RequestParam String indicator,
            @RequestParam String unit,
            @RequestParam Optional<LocalDate> knownOn,
            Caller caller) {
        asked.unit(unit, caller);
        return series.of(indicator, unit, knownOn, caller);
    }

    /// 排序 for staff: the units of a level under `unit`, best first. Under a unit above his own an
    /// officer learns the rank of his own units among all, and nothing of the others.
    ///
    /// @param level a word of [Level]
    @GetMapping("/ranking")
    List<Place> ranking(
            @RequestParam String indicator,
            @RequestParam String unit,
            @RequestParam String period,
            @RequestParam Optional<String> level,
            Caller caller) {
        if (caller.school().isPresent()) {
            throw new RankingForStaffOnly();
        }
        asked.unitAround(unit, caller);
        return ranking.of(
                indicator,
                unit,
                asked.period(period),
                AskedWords.level(level).orElse(Level.SCHOOL),
                code -> sight.sees(caller, code));
    }
}
