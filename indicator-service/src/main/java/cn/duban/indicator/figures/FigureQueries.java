package cn.duban.indicator.figures;

import cn.duban.indicator.IndicatorProblem.NoPastOfSchools;
import cn.duban.indicator.IndicatorProblem.NoSuchFigure;
import cn.duban.indicator.IndicatorProblem.TooManyOfThePast;
import cn.duban.indicator.catalogue.Catalogue;
import cn.duban.indicator.catalogue.Indicator;
import cn.duban.indicator.period.OpenPeriod;
import cn.duban.indicator.period.Period;
import cn.duban.indicator.period.Periods;
import cn.duban.indicator.register.Level;
import cn.duban.indicator.register.Profile;
import cn.duban.indicator.register.Register;
import cn.duban.indicator.register.School;
import cn.duban.indicator.register.Unit;
import cn.duban.starter.security.Caller;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// 查询指标值 — works out which figures are meant and fetches them by their ids.
@Component
public class FigureQueries {

    /// So many figures may be asked for as they were known on a day.
    private static final int MOST_OF_THE_PAST = 500;

    private final Figures figures;
    private final Histories histories;
    private final Catalogue catalogue;
    private final Periods periods;
    private final Register register;

    FigureQueries(
            Figures figures,
            Histories histories,
            Catalogue catalogue,
            Periods periods,
            Register register) {
        this.figures = figures;
        this.histories = histories;
        this.catalogue = catalogue;
        this.periods = periods;
        this.register = register;
    }

    public Indicator indicator(String code) {
        return catalogue.indicatorAsked(code);
    }

    FigureView one(String indicator, String unit, String period) {
        String id = FigureDocument.idOf(indicator, unit, period);
        return figures.find(id).map(this::view).orElseThrow(() -> new NoSuchFigure(id));
    }

    /// As it was known at the end of a day.
    FigureView one(String indicator, String unit, String period, LocalDate knownOn) {
        return of(List.of(indicator), List.of(unit), Optional.of(period), Optional.of(knownOn))
                .stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchFigure(FigureDocument.idOf(indicator, unit, period)));
    }

    /// Figures of all given units, for the given indicators and periods or for all there are; with
    /// `knownOn` as they were known at the end of that day.
    public List<FigureView> of(
            List<String> indicators,
            List<String> units,
            Optional<String> period,
            Optional<LocalDate> knownOn) {
        Map<String, Period> asked = new LinkedHashMap<>();
        for (Indicator indicator : asked(indicators)) {
            for (Period p : spans(indicator, period)) {
                units.forEach(
                        u -> asked.put(FigureDocument.idOf(indicator.code(), u, p.code()), p));
            }
        }
        List<FigureDocument> found =
                knownOn.map(day -> past(asked, units, day))
                        .orElseGet(() -> figures.find(asked.keySet()));
        return found.stream().map(this::view).toList();
    }

    private List<FigureDocument> past(
            Map<String, Period> asked, List<String> units, LocalDate day) {
        if (asked.size() > MOST_OF_THE_PAST) {
            throw new TooManyOfThePast(asked.size(), MOST_OF_THE_PAST);
        }
        units.stream()
                .filter(unit -> register.school(unit).isPresent())
                .findFirst()
                .ifPresent(school -> {
                    throw new NoPastOfSchools(register.nameOf(school));
                });
        return asked.entrySet().stream()
                .flatMap(e -> histories.on(e.getKey(), e.getValue(), day).stream())
                .toList();
    }

    /// 某级单位 — units or schools of a level under a unit, on the reference day of the period or ever.
    public List<String> below(String unit, Level level, String period) {
        if (level == Level.SCHOOL) {
            return register.schools().stream()
                    .filter(s -> isUnder(s, unit, Period.parse(period)))
                    .map(School::code)
                    .sorted()
                    .toList();
        }
        List<String> found = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>(List.of(unit));
        Set<String> passed = new HashSet<>();
        while (!open.isEmpty()) {
            String next = open.pop();
            if (passed.add(next)) {
                register.unit(next)
                        .filter(u -> u.level() == level)
                        .ifPresent(u -> found.add(u.id()));
                if (level == Level.GROUPING) {
                    register.groupingsUnder(next).forEach(u -> found.add(u.id()));
                }
                register.unitsUnder(next).forEach(u -> open.push(u.id()));
            }
        }
        return found.stream().sorted().toList();
    }

    private static boolean isUnder(School school, String unit, Optional<Period> period) {
        return period
                .map(p -> school.on(p.reference()).stream().toList())
                .orElse(school.profiles())
                .stream()
                .anyMatch(profile -> profile.places().containsValue(unit));
    }

    /// Where a caller's view begins: his school, his unit, or the tops of the tree.
    public List<String> start(Caller caller) {
        return caller.school().or(caller::unit).map(List::of).orElseGet(this::tops);
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
