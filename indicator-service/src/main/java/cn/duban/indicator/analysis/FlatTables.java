package cn.duban.indicator.analysis;

import cn.duban.indicator.figures.AskedCodes;
import cn.duban.indicator.figures.FigureQueries;
import cn.duban.indicator.figures.FigureView;
import cn.duban.indicator.figures.Sight;
import cn.duban.indicator.figures.SmallCells;
import cn.duban.indicator.figures.SmallCells.Audience;
import cn.duban.indicator.register.Level;
import cn.duban.starter.security.Caller;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// 制表 — gathers the figures of a flat table, as far as the caller may see them and the readers of
/// the table may.
@Component
class FlatTables {

    private final FigureQueries queries;
    private final Sight sight;
    private final AskedCodes asked;

    FlatTables(FigureQueries queries, Sight sight, AskedCodes asked) {
        this.queries = queries;
        this.sight = sight;
        this.asked = asked;
    }

    /// @param level with `unit` the units of that level under it
    record Question(
            List<String> indicators,
            Optional<String> unit,
            Optional<String> period,
            Optional<Level> level,
            Optional<LocalDate> knownOn,
            Optional<Audience> audience) {}

    FlatTable of(Question question, Caller caller) {
        question.unit().ifPresent(unit -> asked.unit(unit, caller));
        question.period().ifPresent(period -> asked.period(period, question.indicators()));
        List<FigureView> figures =
                queries
                        .of(
                                question.indicators(),
                                units(question, caller),
                                question.period(),
                                question.knownOn())
                        .stream()
                        .filter(FigureView::expected)
                        .toList();
        String own = caller.school().orElse("");
        return FlatTable.of(SmallCells.hide(figures, audience(question, caller), own));
    }

    private List<String> units(Question question, Caller caller) {
        List<String> roots = question.unit().map(List::of).orElseGet(() -> queries.start(caller));
        return roots.stream()
                .flatMap(root -> units(root, question).stream())
                .distinct()
                .filter(unit -> sight.sees(caller, unit))
                .toList();
    }

    private List<String> units(String root, Question question) {
        return question.level()
                .map(level -> queries.below(root, level, question.period().orElse("")))
                .orElse(List.of(root));
    }

    /// Nobody can ask for more than he may see.
    private static Audience audience(Question question, Caller caller) {
        Audience own = Audience.of(caller);
        return question.audience().filter(a -> a.compareTo(own) > 0).orElse(own);
    }
}
