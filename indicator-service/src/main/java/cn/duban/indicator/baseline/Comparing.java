package cn.duban.indicator.baseline;

import cn.duban.indicator.IndicatorProblem.TooManySchools;
import cn.duban.indicator.catalogue.Definition;
import cn.duban.indicator.events.IndicatorEvent.FigureChanged;
import cn.duban.indicator.period.OpenPeriod;
import cn.duban.indicator.period.Period;
import cn.duban.indicator.period.Periods;
import cn.duban.indicator.register.Level;
import cn.duban.indicator.register.Place;
import cn.duban.indicator.register.Register;
import cn.duban.indicator.register.School;
import cn.duban.indicator.register.Unit;
import cn.duban.indicator.rollup.Recounting;
import cn.duban.indicator.rollup.Recounting.Row;
import cn.duban.indicator.rollup.Recounting.Wanted;
import cn.duban.indicator.submission.LatestRowDocument;
import cn.duban.indicator.submission.LatestRows;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// 可比口径 — counts an earlier period's rows with the schools, classes and formula of today's period.
///
/// Worked out when asked, from the rows themselves; bounded by the number of schools.
@Component
class Comparing {

    private static final int MOST_SCHOOLS = 20_000;
    private static final int CHUNK = 1000;

    private final Register register;
    private final LatestRows rows;
    private final Periods periods;

    Comparing(Register register, LatestRows rows, Periods periods) {
        this.register = register;
        this.rows = rows;
        this.periods = periods;
    }

    FigureChanged comparable(Definition definition, Place of, Period now, Period then) {
        List<School> schools = schools(of, now);
        if (schools.size() > MOST_SCHOOLS) {
            throw new TooManySchools(schools.size(), MOST_SCHOOLS);
        }
        Set<String> scheduled =
                periods.all().stream().map(OpenPeriod::id).collect(Collectors.toSet());
        Recounting recounting = Recounting.of(definition, now, then, periods.calendar(), scheduled);
        List<Place> units = units(of);
        Map<String, List<String>> sources =
                ComparableRows.sources(schools, register, now.reference());
        Map<String, Row> stored = new HashMap<>();
        for (Wanted wanted : recounting.wanted()) {
            List<String> reporters =
                    wanted.ofUnits()
                            ? units.stream().map(Place::unit).toList()
                            : sources.values().stream().flatMap(List::stream).distinct().toList();
            fetch(wanted, reporters, stored);
        }
        return recounting.figure(
                of, schools, units, new ComparableRows(definition, sources, stored));
    }

    private List<School> schools(Place of, Period now) {
        return of.level() == Level.SCHOOL
                ? register.school(of.unit()).stream().toList()
                : register.schoolsUnder(of.unit(), now.reference()).stream()
                        .sorted(Comparator.comparing(School::code))
                        .toList();
    }

    private List<Place> units(Place of) {
        if (of.level() == Level.SCHOOL || of.level() == Level.GROUPING) {
            return List.of();
        }
        return register.units().stream()
                .filter(unit -> within(unit, of.unit()))
                .map(unit -> new Place(unit.level(), unit.id()))
                .toList();
    }

    private boolean within(Unit unit, String above) {
        Set<String> passed = new HashSet<>();
        Optional<Unit> at = Optional.of(unit);
        while (at.isPresent() && passed.add(at.get().id())) {
            if (at.get().id().equals(above)) {
                return true;
            }
            at = Optional.ofNullable(at.get().parent()).flatMap(register::unit);
        }
        return false;
    }

    private void fetch(Wanted wanted, List<String> reporters, Map<String, Row> stored) {
        for (int from = 0; from < reporters.size(); from += CHUNK) {
            List<String> some =
                    new ArrayList<>(
                            reporters.subList(from, Math.min(from + CHUNK, reporters.size())));
            rows.of(some, wanted.form(), wanted.period())
                    .values()
                    .forEach(row -> stored.put(row.id(), row(row)));
        }
    }

    private static Row row(LatestRowDocument row) {
        Map<String, BigDecimal> values = new HashMap<>();
        row.valuesAsJson()
                .forEachEntry((code, value) -> values.put(code, new BigDecimal(value.asString())));
        return new Row(row.receipt(), row.receivedAt(), values, row.withdrawn());
    }
}
