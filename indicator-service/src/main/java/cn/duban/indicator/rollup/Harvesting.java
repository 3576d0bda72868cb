package cn.duban.indicator.rollup;

import cn.duban.indicator.catalogue.Definition;
import cn.duban.indicator.catalogue.Element;
import cn.duban.indicator.catalogue.Input;
import cn.duban.indicator.catalogue.Stage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/// 合并各行 — reads the rows of one school or unit and merges them.
///
/// - Stage rows of a 一贯制 school: numbers add up, a yes/no holds when it holds in every 学段; the
///   school has answered when every 学段 it teaches has. One row for the whole school also answers.
/// - Several periods: flows add up, of a stock (存量) the last one counts; one answer is enough.
final class Harvesting {

    /// The value under which a formula finds how many times something was due.
    static final String SLOTS = "period.slots";

    private final Definition definition;
    private final Set<String> stages;
    private final RowsOf rows;
    private final Map<String, BigDecimal> values = new HashMap<>();
    private @Nullable Instant newest;
    private int late;
    private @Nullable Checks checks;

    private Harvesting(Definition definition, Set<String> stages, RowsOf rows) {
        this.definition = definition;
        this.stages = stages;
        this.rows = rows;
    }

    /// @param stages the 学段 a school teaches; none for a unit
    static Harvest of(
            Definition definition, List<Source> sources, Set<String> stages, RowsOf rows) {
        Harvesting harvesting = new Harvesting(definition, stages, rows);
        boolean complete = !sources.isEmpty();
        for (Source source : sources) {
            complete &= harvesting.take(source);
        }
        return new Harvest(
                harvesting.values,
                complete,
                harvesting.newest,
                complete ? harvesting.late : 0,
                complete ? harvesting.checks : null);
    }

    private boolean take(Source source) {
        boolean answered = false;
        for (String period : source.periods()) {
            Optional<Map<String, BigDecimal>> found = at(source, period);
            found.ifPresent(row -> row.forEach((code, value) -> over(source, code, value)));
            answered |= found.isPresent();
        }
        if (source.cumulative()) {
            values.put(SLOTS, BigDecimal.valueOf(source.slots()));
        }
        return answered;
    }

    private void over(Source source, String element, BigDecimal value) {
        if (source.cumulative() && !source.input().isStock(element)) {
            values.merge(element, value, BigDecimal::add);
        } else {
            values.put(element, value);
        }
    }

    private Optional<Map<String, BigDecimal>> at(Source source, String period) {
        Input input = source.input();
        if (!input.byStage()) {
            return answered(source, List.of(seen(input, period, null)));
        }
        Collection<String> wanted = definition.stage().map(Stage::name).map(Set::of).orElse(stages);
        List<Optional<LatestRow>> told =
                wanted.stream().map(stage -> seen(input, period, stage)).toList();
        if (told.stream().anyMatch(Optional::isPresent)) {
            return answered(source, told);
        }
        return stages.size() == wanted.size()
                ? answered(source, List.of(seen(input, period, null)))
                : Optional.empty();
    }

    private Optional<LatestRow> seen(Input input, String period, @Nullable String stage) {
        LatestRow row = rows.find(input.form(), period, stage);
        if (row != null) {
            newest = Tally.later(newest, row.at());
        }
        return Optional.ofNullable(row).filter(r -> !r.withdrawn());
    }

    private Optional<Map<String, BigDecimal>> answered(
            Source source, List<Optional<LatestRow>> told) {
        List<LatestRow> full = new ArrayList<>();
        told.forEach(row -> row.filter(r -> r.hasAll(source.required())).ifPresent(full::add));
        if (full.isEmpty() || full.size() < told.size()) {
            return Optional.empty();
        }
        late += (int) full.stream().filter(LatestRow::late).count();
        full.forEach(row -> checks = Checks.plus(checks, row.checks(source.required())));
        Map<String, BigDecimal> merged = new HashMap<>();
        full.forEach(
                row -> row.values().forEach((code, v) -> merged.merge(code, v, joining(code))));
        return Optional.of(merged);
    }

    private BinaryOperator<BigDecimal> joining(String element) {
        return definition.elements().get(element) == Element.Type.BOOL
                ? BigDecimal::min
                : BigDecimal::add;
    }
}
