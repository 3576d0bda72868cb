package cn.duban.indicator.submission;

import cn.duban.indicator.catalogue.Catalogue;
import cn.duban.indicator.catalogue.Definition;
import cn.duban.indicator.catalogue.Form;
import cn.duban.indicator.catalogue.Indicator;
import cn.duban.indicator.catalogue.Input;
import cn.duban.indicator.submission.SchoolsBehind.Group;
import cn.duban.indicator.submission.Verdicts.GoodRow;
import cn.duban.indicator.submission.Verdicts.Outcome;
import cn.duban.starter.security.Caller;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// 试算指标 — the figures a trial push would change, computed anew from the rows of all schools behind
/// them.
///
/// - Only indicators that read one form for the very same period, of schools as a whole: what
///   reaches across forms, periods or 学段 is not foretold.
/// - Lights are not foretold either: they belong to plan-service, which hears of figures only.
@Component
class PreviewingFigures {

    private static final int MOST = 500;

    private final Catalogue catalogue;
    private final SchoolsBehind schools;

    PreviewingFigures(Catalogue catalogue, SchoolsBehind schools) {
        this.catalogue = catalogue;
        this.schools = schools;
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
        return changed.entrySet().stream()
                .flatMap(e -> of(e.getKey(), e.getValue(), caller))
                .limit(MOST)
                .toList();
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
