package cn.duban.school.unit;

import cn.duban.school.RowVerdict;
import cn.duban.school.RowVerdict.Verdict;
import cn.duban.starter.problem.Violation;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// 编排单位 — use case: judge rows against the tree, then save what passed.
///
/// Rows may come in any order: upper levels are judged first, so a whole tree fits in one import.
@Component
public class ArrangingUnits {
    private final Units units;

    ArrangingUnits(Units units) {
        this.units = units;
    }

    /// What the rows would do: a verdict per row, and the tree as it would stand.
    public record Arrangement(List<RowVerdict> verdicts, UnitTree tree, Collection<Unit> changed) {}

    public Arrangement judge(List<UnitRow> rows, Reach reach) {
        return decide(rows, reach);
    }

    public void save(Arrangement arrangement) {
        if (!arrangement.changed().isEmpty()) {
            units.saveAll(List.copyOf(arrangement.changed()));
        }
    }

    static Arrangement decide(List<UnitRow> rows, Reach reach) {
        Map<String, Unit> tree = reach.tree().byId();
        var ground = new UnitRules.Ground(tree, reach);
        Map<String, Unit> changed = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        RowVerdict[] verdicts = new RowVerdict[rows.size()];
        for (int i : upperLevelsFirst(rows)) {
            verdicts[i] = judge(rows.get(i), ground, changed, seen);
        }
        return new Arrangement(
                Arrays.asList(verdicts),
                changed.isEmpty() ? reach.tree() : UnitTree.of(tree.values()),
                changed.values());
    }

    private static RowVerdict judge(
            UnitRow row, UnitRules.Ground ground, Map<String, Unit> changed, Set<String> seen) {
        List<Violation> objections = UnitRules.objections(row, ground);
        if (!objections.isEmpty()) {
            return RowVerdict.refused(objections);
        }
        if (!seen.add(row.code())) {
            return RowVerdict.refused(
                    List.of(
                            Violation.of(
                                    "/unit",
                                    "duplicate-row",
                                    "单位 %s 在本次导入中重复。".formatted(row.code()))));
        }
        Unit known = ground.of(row.code());
        Unit after = known == null ? Unit.founded(row) : known.as(row);
        if (after == known) {
            return RowVerdict.of(Verdict.UNCHANGED);
        }
        ground.units().put(after.id(), after);
        changed.put(after.id(), after);
        return known == null
                ? RowVerdict.of(Verdict.CREATED)
                : RowVerdict.changed(known.differences(after));
    }

    private static List<Integer> upperLevelsFirst(List<UnitRow> rows) {
        Comparator<Integer> byLevel =
                Comparator.comparing(i ->
                        -Level.read(UnitRow.text(rows.get(i).level()))
                                .map(Enum::ordinal)
                                .orElse(-1));
        return IntStream.range(0, rows.size()).boxed().sorted(byLevel).toList();
    }
}
