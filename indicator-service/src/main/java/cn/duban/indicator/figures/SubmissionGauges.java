package cn.duban.indicator.figures;

import cn.duban.indicator.catalogue.Catalogue;
import cn.duban.indicator.catalogue.Form;
import cn.duban.indicator.catalogue.Indicator;
import cn.duban.indicator.events.IndicatorEvent.Coverage;
import cn.duban.indicator.events.IndicatorEvent.FigureChanged;
import cn.duban.indicator.register.Level;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// 填报进度仪表 — schools asked and schools that reported, per form, period and the unit they hang under
/// directly.
///
/// A unit counts only the schools not counted by a unit below it, so the gauges add up without
/// counting twice.
@Component
class SubmissionGauges {

    private final Set<String> onePerForm = new HashSet<>();
    private final Catalogue catalogue;
    private final MultiGauge expected;
    private final MultiGauge received;

    SubmissionGauges(Catalogue catalogue, MeterRegistry meters) {
        this.catalogue = catalogue;
        for (Form form : catalogue.forms()) {
            catalogue.from(form).stream()
                    .findFirst()
                    .map(Indicator::code)
                    .ifPresent(onePerForm::add);
        }
        expected = FigureGauges.gauge("duban.submission.expected", "应报学校数 schools asked", meters);
        received =
                FigureGauges.gauge("duban.submission.received", "已报学校数 schools reported", meters);
    }

    private record Cell(String indicator, String unit, String period) {}

    /// Groupings stand beside the tree: their schools are counted in it.
    void register(List<FigureChanged> all) {
        List<FigureChanged> figures =
                all.stream().filter(f -> !f.level().equals(Level.GROUPING.name())).toList();
        Map<Cell, Coverage> below = new HashMap<>();
        for (FigureChanged f : figures) {
            if (f.parent() != null) {
                Cell parent = new Cell(f.indicator(), f.parent(), f.period().code());
                below.merge(parent, f.coverage(), SubmissionGauges::plus);
            }
        }
        List<Row<?>> asked = new ArrayList<>();
        List<Row<?>> told = new ArrayList<>();
        for (FigureChanged f : figures) {
            Cell cell = new Cell(f.indicator(), f.unit(), f.period().code());
            Coverage counted = below.getOrDefault(cell, new Coverage(0, 0));
            int direct = f.coverage().applicable() - counted.applicable();
            if (onePerForm.contains(f.indicator()) && direct > 0) {
                asked.add(Row.of(tags(f), direct));
                told.add(Row.of(tags(f), f.coverage().reported() - counted.reported()));
            }
        }
        expected.register(asked, true);
        received.register(told, true);
    }

    private static Coverage plus(Coverage a, Coverage b) {
        return new Coverage(a.applicable() + b.applicable(), a.reported() + b.reported());
    }

    private Tags tags(FigureChanged f) {
        Optional<String> form = catalogue.indicator(f.indicator()).map(i -> i.definition().form());
        return Tags.of(
                "form", form.orElse(""),
                "period", f.period().code(),
                "unit", f.unit(),
                "level", f.level());
    }
}
