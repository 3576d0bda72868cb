package cn.duban.school.school;

import cn.duban.school.RowVerdict;
import cn.duban.school.RowVerdict.FieldChange;
import cn.duban.school.RowVerdict.Verdict;
import cn.duban.school.unit.Reach;
import cn.duban.starter.problem.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 登记学校 — use case: judge rows against the tree and the stored schools, then save what passed.
///
/// - Several rows of one school (several days) become one document and one event.
/// - Schools and units outside the caller's reach are as unknown to a row as ones never registered.
@Component
public class RegisteringSchools {
    private final Schools schools;
    private final KeepingPlaces places;

    RegisteringSchools(Schools schools, KeepingPlaces places) {
        this.schools = schools;
        this.places = places;
    }

    /// What the rows would do, judged by the tree of this reach.
    public record Registration(List<RowVerdict> verdicts, List<School> changed, Reach reach) {}

    public Registration judge(List<SchoolRow> rows, Reach reach) {
        Set<String> codes = new HashSet<>();
        rows.forEach(r -> r.readCode().ifPresent(c -> codes.add(c.value())));
        return judge(rows, reach, schools.findAll(codes));
    }

    public void save(Registration registration) {
        if (!registration.changed().isEmpty()) {
            schools.saveAll(registration.changed());
            places.keepAfter(registration.changed(), registration.reach().tree());
        }
    }

    static Registration judge(List<SchoolRow> rows, Reach reach, Map<String, School> stored) {
        var judging = new Judging(reach, new HashMap<>(stored), new LinkedHashMap<>());
        Set<RowKey> seen = new HashSet<>();
        List<RowVerdict> verdicts = new ArrayList<>();
        for (SchoolRow row : rows) {
            List<Violation> objections = SchoolRules.objections(row, reach);
            if (!objections.isEmpty()) {
                verdicts.add(RowVerdict.refused(objections));
                continue;
            }
            var key = new RowKey(row.readCode().orElseThrow(), row.readFrom().orElseThrow());
            verdicts.add(seen.add(key) ? judging.apply(row, key) : repeated(key));
        }
        return new Registration(verdicts, List.copyOf(judging.changed.values()), reach);
    }

    private record RowKey(SchoolCode code, LocalDate from) {}

    /// The schools as the rows have left them so far.
    private record Judging(Reach reach, Map<String, School> now, Map<String, School> changed) {
        RowVerdict apply(SchoolRow row, RowKey key) {
            String code = key.code().value();
            School before = now.get(code);
            if (before != null && !reach.covers(before.profiles().getLast().unit())) {
                return outside(code);
            }
            Profile old = before == null ? null : before.nearest(key.from());
            Profile profile = row.profile(reach.tree(), old);
            School after =
                    before == null ? School.registered(key.code(), profile) : before.with(profile);
            if (after == before) {
                return RowVerdict.of(Verdict.UNCHANGED);
            }
            now.put(code, after);
            changed.put(code, after);
            return verdict(code, old, profile);
        }
    }

    private static RowVerdict verdict(String code, @Nullable Profile old, Profile profile) {
        if (old == null) {
            return RowVerdict.of(Verdict.CREATED);
        }
        List<FieldChange> changes = Column.differences(code, old, profile);
        return old.isOpen() && !profile.isOpen()
                ? RowVerdict.closed(changes)
                : RowVerdict.changed(changes);
    }

    private static RowVerdict outside(String code) {
        return RowVerdict.refused(
                List.of(
                        new Violation(
                                "/school",
                                "school-outside",
                                "学校 %s 不在您管理的范围内。".formatted(code),
                                "核对标识码；确属本单位的，请学校现所在单位或上级办理迁移。")));
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
