package cn.duban.school.grouping;

import cn.duban.school.RowVerdict;
import cn.duban.school.RowVerdict.Verdict;
import cn.duban.school.SchoolProblem.GroupingRefused;
import cn.duban.school.SchoolProblem.NoSuchGrouping;
import cn.duban.school.school.Membership;
import cn.duban.school.school.School;
import cn.duban.school.school.Schools;
import cn.duban.school.unit.Reach;
import cn.duban.starter.outbox.Retrying;
import cn.duban.starter.problem.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 编排分组 — use case: register a grouping, let schools in and out from a day on, dissolve it.
///
/// Membership lies with each school, so a crash in the middle leaves whole schools and the same
/// call again finishes it.
@Component
class ArrangingGroupings {
    private final Groupings groupings;
    private final Schools schools;

    ArrangingGroupings(Groupings groupings, Schools schools) {
        this.groupings = groupings;
        this.schools = schools;
    }

    Grouping put(String code, GroupingRow row, Reach reach) {
        return Retrying.onConflict(() -> {
            var known = groupings.find(code);
            known.filter(g -> !reach.covers(g.parent()))
                    .ifPresent(g -> {
                        throw new NoSuchGrouping(g.id());
                    });
            List<Violation> objections = row.objections(code, reach);
            if (!objections.isEmpty()) {
                throw new GroupingRefused(objections);
            }
            Grouping before = known.orElse(null);
            Grouping after =
                    before == null
                            ? founded(code, row)
                            : before.as(
                                    row.named(),
                                    row.readKind().orElseThrow(),
                                    row.above(),
                                    row.paper());
            return after == before ? after : groupings.save(after);
        });
    }

    private static Grouping founded(String code, GroupingRow row) {
        return new Grouping(
                code,
                null,
                row.named(),
                row.readKind().orElseThrow(),
                row.above(),
                row.paper(),
                null,
                List.of());
    }

    /// 调整成员 — who comes in and who goes out on this day.
    record Moves(List<String> add, List<String> remove, LocalDate on, @Nullable String document) {}

    /// A verdict per school, in the order given, those who come in first.
    List<RowVerdict> move(Grouping grouping, Moves moves, Reach reach) {
        return Retrying.onConflict(() -> decide(grouping, moves, reach));
    }

    private List<RowVerdict> decide(Grouping grouping, Moves moves, Reach reach) {
        Map<String, School> known =
                schools.findAll(
                        Stream.concat(moves.add().stream(), moves.remove().stream()).toList());
        Map<String, School> changed = new LinkedHashMap<>();
        List<RowVerdict> verdicts = new ArrayList<>();
        int row = 0;
        for (String code : moves.add()) {
            verdicts.add(
                    judge(
                            "/add/" + row++,
                            code,
                            known,
                            reach,
                            changed,
                            s -> let(s, grouping.id(), moves)));
        }
        row = 0;
        for (String code : moves.remove()) {
            verdicts.add(
                    judge(
                            "/remove/" + row++,
                            code,
                            known,
                            reach,
                            changed,
                            s -> without(s, grouping.id(), moves.on())));
        }
        if (!changed.isEmpty()) {
            schools.saveAll(changed.values());
        }
        return verdicts;
    }

    private static RowVerdict judge(
            String at,
            String code,
            Map<String, School> known,
            Reach reach,
            Map<String, School> changed,
            UnaryOperator<School> move) {
        School before = changed.getOrDefault(code, known.get(code));
        if (before == null || !reach.covers(before.profiles().getLast().unit())) {
            return RowVerdict.refused(
                    List.of(
                            new Violation(
                                    at,
                                    "unknown-school",
                                    "没有标识码为 %s 的学校。".formatted(code),
                                    "核对标识码。")));
        }
        School after = move.apply(before);
        if (after == before) {
            return RowVerdict.of(Verdict.UNCHANGED);
        }
        changed.put(code, after);
        return RowVerdict.of(Verdict.CHANGED);
    }

    private static School let(School school, String group, Moves moves) {
        boolean member =
                school.groups().stream()
                        .anyMatch(m ->
                                m.group().equals(group) && m.holdsOn(moves.on()) && m.to() == null);
        if (member) {
            return school;
        }
        var membership = new Membership(group, moves.on(), null, moves.document());
        return school.inGroups(
                Stream.concat(ended(school, group, moves.on()), Stream.of(membership)).toList());
    }

    private static School without(School school, String group, LocalDate from) {
        return school.inGroups(ended(school, group, from).toList());
    }

    private static Stream<Membership> ended(School school, String group, LocalDate from) {
        return school.groups().stream()
                .map(m -> m.group().equals(group) ? m.endedBy(from) : m)
                .filter(Objects::nonNull);
    }

    /// From this day on the grouping and every membership in it are over.
    Grouping dissolve(Grouping grouping, LocalDate from) {
        Retrying.onConflict(() -> {
            List<School> left =
                    schools.everInGroup(grouping.id()).stream()
                            .map(s -> new School[] {s, without(s, grouping.id(), from)})
                            .filter(pair -> pair[0] != pair[1])
                            .map(pair -> pair[1])
                            .toList();
            if (!left.isEmpty()) {
                schools.saveAll(left);
            }
            return left;
        });
        return Retrying.onConflict(() -> {
            Grouping now = groupings.find(grouping.id()).orElseThrow();
            Grouping after = now.dissolvedAfter(from.minusDays(1));
            return after.equals(now) ? now : groupings.save(after);
        });
    }
}
