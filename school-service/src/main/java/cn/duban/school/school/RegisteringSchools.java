package cn.duban.school.school;

import cn.duban.school.RowVerdict;
import cn.duban.school.RowVerdict.Verdict;
import cn.duban.school.unit.UnitTree;
import cn.duban.starter.problem.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// 登记学校 — use case: judge rows against the tree and the stored schools, then save what passed.
///
/// Several rows of one school (several days) become one document and one event.
@Component
public class RegisteringSchools {
    private final Schools schools;
    private final KeepingPlaces places;

    RegisteringSchools(Schools schools, KeepingPlaces places) {
        this.schools = schools;
        this.places = places;
    }

    /// What the rows would do, judged by this tree.
    public record Registration(List<RowVerdict> verdicts, List<School> changed, UnitTree tree) {}

    public Registration judge(List<SchoolRow> rows, UnitTree tree) {
        Set<String> codes = new HashSet<>();
        rows.forEach(r -> r.readCode().ifPresent(c -> codes.add(c.value())));
        return judge(rows, tree, schools.findAll(codes));
    }

    public void save(Registration registration) {
        if (!registration.changed().isEmpty()) {
            schools.saveAll(registration.changed());
            places.keepAfter(registration.changed(), registration.tree());
        }
    }

    static Registration judge(List<SchoolRow> rows, UnitTree tree, Map<String, School> stored) {
        Map<String, School> now = new HashMap<>(stored);
        Map<String, School> changed = new LinkedHashMap<>();
        Set<RowKey> seen = new HashSet<>();
        List<RowVerdict> verdicts = new ArrayList<>();
        for (SchoolRow row : rows) {
            List<Violation> objections = SchoolRules.objections(row, tree);
            if (!objections.isEmpty()) {
                verdicts.add(RowVerdict.refused(objections));
                continue;
            }
            var key = new RowKey(row.readCode().orElseThrow(), row.readFrom().orElseThrow());
            verdicts.add(seen.add(key) ? apply(row, key, tree, now, changed) : repeated(key));
        }
        return new Registration(verdicts, List.copyOf(changed.values()), tree);
    }

    private record RowKey(SchoolCode code, LocalDate from) {}

    private static RowVerdict apply(
            SchoolRow row,
            RowKey key,
            UnitTree tree,
            Map<String, School> now,
            Map<String, School> changed) {
        String code = key.code().value();
        String name = SchoolRow.text(row.name());
        School before = now.get(code);
        School after =
                before == null
                        ? School.registered(key.code(), name, row.profile(tree))
                        : before.with(name, row.profile(tree));
        if (after == before) {
            return RowVerdict.of(Verdict.UNCHANGED);
        }
        now.put(code, after);
        changed.put(code, after);
        return RowVerdict.of(before == null ? Verdict.CREATED : Verdict.CHANGED);
    }

    private static RowVerdict repeated(RowKey key) {
        return RowVerdict.refused(
                List.of(
                        new Violation(
                                "/school",
                                "duplicate-row",
                                "学校 %s 自 %s 起的类别在本次导入中重复。"
                                        .formatted(key.code().value(), key.from()),
                                "只保留其中一行。")));
    }
}
