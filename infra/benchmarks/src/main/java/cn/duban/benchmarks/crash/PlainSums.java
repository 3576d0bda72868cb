package cn.duban.benchmarks.crash;

import cn.duban.benchmarks.crash.Dump.Cell;
import cn.duban.benchmarks.crash.Dump.StoredFigure;
import cn.duban.benchmarks.crash.PlainIndicator.Reported;
import cn.duban.benchmarks.district.District;
import cn.duban.benchmarks.district.School;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// 独立合计 — adds the rows in force up again, unit by unit, without any code of the services.
final class PlainSums {

    private final District district;
    private final Map<Slot, Push> rows;

    PlainSums(District district, Map<Slot, Push> rows) {
        this.district = district;
        this.rows = rows;
    }

    /// Every figure of every unit that at least one school has reported for.
    Map<Cell, StoredFigure> figures() {
        Map<Cell, StoredFigure> figures = new HashMap<>();
        for (PlainIndicator indicator : PlainIndicator.values()) {
            for (String period : periodsOf(indicator.form())) {
                for (String unit : district.unitCodes()) {
                    StoredFigure figure = figure(indicator, unit, period);
                    if (figure.reported() > 0) {
                        figures.put(new Cell(indicator.code(), unit, period), figure);
                    }
                }
            }
        }
        return figures;
    }

    private Set<String> periodsOf(String form) {
        Set<String> periods = new TreeSet<>();
        rows.keySet().stream()
                .filter(s -> s.form().equals(form))
                .forEach(s -> periods.add(s.period()));
        return periods;
    }

    private StoredFigure figure(PlainIndicator indicator, String unit, String period) {
        List<School> schools =
                district.schoolsUnder(unit).stream()
                        .filter(s -> indicator.kinds().contains(s.kind()))
                        .toList();
        BigDecimal part = BigDecimal.ZERO;
        BigDecimal whole = BigDecimal.ZERO;
        int reported = 0;
        for (School school : schools) {
            Push push = rows.get(new Slot(school.code(), indicator.form(), period));
            if (push != null) {
                Reported row = new Reported(push.values(), school);
                part = part.add(indicator.part(row));
                whole = whole.add(indicator.whole(row));
                reported++;
            }
        }
        Optional<BigDecimal> below = indicator.divides() ? Optional.of(whole) : Optional.empty();
        return new StoredFigure(Optional.of(part), below, schools.size(), reported);
    }
}
