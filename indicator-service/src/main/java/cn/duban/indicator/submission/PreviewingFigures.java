package cn.duban.indicator.submission;

import cn.duban.indicator.catalogue.Catalogue;
import cn.duban.indicator.catalogue.Definition;
import cn.duban.indicator.catalogue.Form;
import cn.duban.indicator.catalogue.Indicator;
import cn.duban.indicator.catalogue.Input;
import cn.duban.indicator.events.IndicatorEvent.Coverage;
import cn.duban.indicator.submission.SchoolsBehind.Group;
import cn.duban.indicator.submission.Verdicts.GoodRow;
import cn.duban.indicator.submission.Verdicts.Outcome;
import cn.duban.starter.security.Caller;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// 试算指标 — the figures a trial push would change, computed anew from the rows of all schools behind
/// them.
///
/// - Only indicators that read one form for the very same period, of schools as a whole: what
///   reaches across forms, periods or 学段 is not foretold.
/// - A caller is told no figure of a unit that would be hidden from him ([Discretion]).
/// - Lights belong to plan-service: the gateway takes these figures there and adds to the answer
///   which lights they would change. Units come first, since lights are theirs.
@Component
class PreviewingFigures {

    private static final int MOST = 500;

    private final Catalogue catalogue;
    private final SchoolsBehind schools;
    private final Discretion discretion;

    PreviewingFigures(Catalogue catalogue, SchoolsBehind schools, Discretion discretion) {
        this.catalogue = catalogue;
        this.schools = schools;
        this.discretion = discretion;
    }

    private record Asked(String form, String period) {}

    List<FigurePreview> figures(Verdicts verdicts, Caller caller) {
        Map<Asked, Map<String, GoodRow>> changed = new LinkedHashMap<>();
        verdicts.accepted().stream()
                .filter(good -> good.outcome() != Outcome.UNCHANGED && good.row().stage() == null)
                .forEach(good ->
                        changed.computeIfAbsent(
                                        new Asked(good.row().form(), good.row().period()),
                                        _ -> new LinkedHashMap<>())
                                .put(good.school(), good));
        Set<String> reporters =
                verdicts.accepted().stream().map(GoodRow::school).collect(Collectors.toSet());
        return changed.entrySet().stream()
                .flatMap(e -> of(e.getKey(), e.getValue(), caller))
                .filter(p -> reporters.contains(p.unit()) || !isKeptFrom(caller, p))
                .sorted(Comparator.comparing(p -> reporters.contains(p.unit())))
                .limit(MOST)
                .toList();
    }

    /// By what stands as well: both values are shown.
    private boolean isKeptFrom(Caller caller, FigurePreview p) {
        return Stream.of(p.reportedBefore(), p.reportedAfter())
                .map(reported -> new Coverage(p.applicable(), reported))
                .anyMatch(coverage ->
                        discretion.isKeptFrom(caller, coverage, p.numerator(), p.denominator()));
    }

    private Stream<FigurePreview> of(Asked asked, Map<String, GoodRow> changed, Caller caller) {
        Form form = catalogue.form(asked.form()).orElseThrow();
        List<Indicator> indicators =
                catalogue.from(form).stream().filter(i -> foretold(i.definition())).toList();
        if (indicators.isEmpty()) {
            return Stream.empty();
        }
        Group group = schools.behind(form, asked.period(), changed, caller);
        return indicators.stream().flatMap(indicator -> new TrialSums(indicator, group).changes());
    }

    private static boolean foretold(Definition definition) {
        return definition.cut() == null
                && definition.inputs().size() == 1
                && definition.inputs().getFirst().asOf() == Input.AsOf.SAME
                && !definition.inputs().getFirst().unitLevel();
    }
}
