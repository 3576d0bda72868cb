package cn.duban.indicator.baseline;

import cn.duban.indicator.catalogue.Definition;
import cn.duban.indicator.catalogue.Element;
import cn.duban.indicator.register.Profile;
import cn.duban.indicator.register.Register;
import cn.duban.indicator.register.School;
import cn.duban.indicator.rollup.Recounting;
import cn.duban.indicator.rollup.Recounting.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/// 可比数据行 — the rows of the earlier period, handed to the schools of today.
///
/// A school that was merged or split since answers with its own row and those of its closed
/// predecessors; each predecessor's row counts once, with the first of its successors.
final class ComparableRows implements Recounting.Rows {

    private final Definition definition;
    private final Map<String, List<String>> sources = new HashMap<>();
    private final Map<String, Row> stored;

    /// @param stored rows by reporter, form, period and stage
    ComparableRows(
            Definition definition, Map<String, List<String>> sources, Map<String, Row> stored) {
        this.definition = definition;
        this.sources.putAll(sources);
        this.stored = Map.copyOf(stored);
    }

    /// Whose rows each school answers with on a day.
    static Map<String, List<String>> sources(
            Collection<School> schools, Register register, LocalDate day) {
        Map<String, List<String>> sources = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (School school : schools) {
            List<String> own = new ArrayList<>(List.of(school.code()));
            school.predecessors().stream()
                    .filter(origin -> !openOn(register, origin, day))
                    .filter(taken::add)
                    .forEach(own::add);
            sources.put(school.code(), own);
        }
        return sources;
    }

    private static boolean openOn(Register register, String school, LocalDate day) {
        return register.school(school).flatMap(s -> s.on(day)).filter(Profile::open).isPresent();
    }

    static String key(String reporter, String form, String period, @Nullable String stage) {
        String key = reporter + "|" + form + "|" + period;
        return stage == null ? key : key + "|" + stage;
    }

    @Override
    public Optional<Row> of(String reporter, String form, String period, @Nullable String stage) {
        return sources.getOrDefault(reporter, List.of(reporter)).stream()
                .map(code -> Optional.ofNullable(stored.get(key(code, form, period, stage))))
                .flatMap(Optional::stream)
                .filter(row -> !row.withdrawn())
                .reduce(this::together);
    }

    private Row together(Row a, Row b) {
        Map<String, BigDecimal> values = new HashMap<>(a.values());
        b.values().forEach((code, value) -> values.merge(code, value, joining(code)));
        return new Row(a.receipt(), a.at().isAfter(b.at()) ? a.at() : b.at(), values, false);
    }

    private BinaryOperator<BigDecimal> joining(String element) {
        return definition.elements().get(element) == Element.Type.BOOL
                ? BigDecimal::min
                : BigDecimal::add;
    }
}
