package cn.duban.indicator.figures;

import cn.duban.indicator.IndicatorProblem.NoSuchFigure;
import cn.duban.indicator.IndicatorProblem.NoSuchIndicator;
import cn.duban.indicator.catalogue.Catalogue;
import cn.duban.indicator.catalogue.Indicator;
import cn.duban.indicator.period.OpenPeriod;
import cn.duban.indicator.period.Period;
import cn.duban.indicator.period.Periods;
import cn.duban.indicator.register.Profile;
import cn.duban.indicator.register.Register;
import cn.duban.indicator.register.School;
import cn.duban.indicator.register.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// 查询指标值 — works out which figures are meant and fetches them by their ids.
@Component
class FigureQueries {

    private final Figures figures;
    private final Catalogue catalogue;
    private final Periods periods;
    private final Register register;

    FigureQueries(Figures figures, Catalogue catalogue, Periods periods, Register register) {
        this.figures = figures;
        this.catalogue = catalogue;
        this.periods = periods;
        this.register = register;
    }

    Indicator indicator(String code) {
        return catalogue.indicator(code).orElseThrow(() -> new NoSuchIndicator(code));
    }

    FigureView one(String indicator, String unit, String period) {
        String id = FigureDocument.idOf(indicator, unit, period);
        return figures.find(id).map(this::view).orElseThrow(() -> new NoSuchFigure(id));
    }

    /// Figures of all given units, for the given indicators and periods or for all there are.
    List<FigureView> of(List<String> indicators, List<String> units, Optional<String> period) {
        List<String> ids = new ArrayList<>();
        for (Indicator indicator : asked(indicators)) {
            for (Period p : spans(indicator, period)) {
                units.forEach(u -> ids.add(FigureDocument.idOf(indicator.code(), u, p.code())));
            }
        }
        return figures.find(ids).stream().map(this::view).toList();
    }

    /// 下级 — units and schools directly under a unit at the reference days of the periods.
    List<String> under(String unit, Optional<String> period) {
        List<Period> spans = period.flatMap(Period::parse).map(List::of).orElseGet(this::known);
        Stream<String> units = register.unitsUnder(unit).stream().map(Unit::id);
        Stream<String> schools =
                register.schools().stream()
                        .filter(s -> spans.stream().anyMatch(p -> directlyUnder(s, unit, p)))
                        .map(School::code);
        return Stream.concat(units, schools).sorted().toList();
    }

    /// The tops of the tree, where nothing else was asked.
    List<String> tops() {
        return register.units().stream()
                .filter(u -> u.parent() == null || register.unit(u.parent()).isEmpty())
                .map(Unit::id)
                .sorted()
                .toList();
    }

    private List<Indicator> asked(List<String> codes) {
        return codes.isEmpty()
                ? List.copyOf(catalogue.indicators())
                : codes.stream().map(this::indicator).toList();
    }

    private List<Period> spans(Indicator indicator, Optional<String> period) {
        return period.flatMap(Period::parse).map(List::of).orElseGet(this::known).stream()
                .filter(p -> p.type() == indicator.definition().periodType())
                .toList();
    }

    private List<Period> known() {
        return periods.all().stream().map(OpenPeriod::period).toList();
    }

    private static boolean directlyUnder(School school, String unit, Period period) {
        return school.on(period.reference()).map(Profile::unit).filter(unit::equals).isPresent();
    }

    private FigureView view(FigureDocument stored) {
        String[] key = stored.id().split("\\|");
        return FigureView.of(stored, catalogue.indicator(key[0]), register.nameOf(key[1]));
    }
}
