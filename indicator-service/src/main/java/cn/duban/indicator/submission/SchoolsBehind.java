package cn.duban.indicator.submission;

import cn.duban.indicator.catalogue.Form;
import cn.duban.indicator.events.IndicatorEvent.AcceptedRow;
import cn.duban.indicator.period.Period;
import cn.duban.indicator.register.Place;
import cn.duban.indicator.register.Profile;
import cn.duban.indicator.register.Register;
import cn.duban.indicator.register.School;
import cn.duban.indicator.submission.Verdicts.GoodRow;
import cn.duban.starter.security.Caller;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 相关学校 — everybody whose row is behind a figure that a push may change, with what stands and what
/// would stand.
@Component
class SchoolsBehind {

    private static final int MOST_SCHOOLS = 3_000;

    private final Register register;
    private final LatestRows rows;

    SchoolsBehind(Register register, LatestRows rows) {
        this.register = register;
        this.rows = rows;
    }

    /// One school with its numbers before and after; none where it has not reported.
    record Member(
            String school,
            String kind,
            Map<String, String> traits,
            Optional<Map<String, BigDecimal>> before,
            Optional<Map<String, BigDecimal>> after) {}

    /// @param units unit or school to the schools it consists of
    record Group(
            Period period,
            Map<String, Member> members,
            Map<String, List<String>> units,
            Map<String, String> names) {}

    Group behind(Form form, String period, Map<String, GoodRow> changed, Caller caller) {
        Period span = Period.of(period);
        Map<String, Profile> asked = asked(form, span);
        Map<String, List<String>> units = units(asked, changed.keySet(), caller);
        Set<String> behind = new LinkedHashSet<>(changed.keySet());
        units.values().forEach(behind::addAll);
        Map<String, LatestRowDocument> stored = rows.of(behind, form.code(), period);
        units.values().removeIf(schools -> schools.stream().anyMatch(s -> byStage(stored.get(s))));
        Map<String, Member> members = new HashMap<>();
        for (String school : behind) {
            Profile profile = asked.get(school);
            if (profile != null) {
                members.put(
                        school, member(school, profile, stored.get(school), changed.get(school)));
            }
        }
        Map<String, String> names = new HashMap<>();
        units.keySet().forEach(unit -> names.put(unit, register.nameOf(unit)));
        return new Group(span, members, units, names);
    }

    /// A school that reports by 学段 has several rows behind one figure; that is not foretold.
    private static boolean byStage(@Nullable LatestRowDocument row) {
        return row != null && row.stage() != null;
    }

    private Map<String, Profile> asked(Form form, Period period) {
        Map<String, Profile> asked = new HashMap<>();
        for (School school : register.schools()) {
            school.on(period.reference())
                    .filter(Profile::open)
                    .filter(p -> form.kinds().contains(p.kind()))
                    .ifPresent(p -> asked.put(school.code(), p));
        }
        return asked;
    }

    /// The changed schools themselves and the units above them the caller may see, without the ones
    /// too large to be computed while somebody waits.
    private static Map<String, List<String>> units(
            Map<String, Profile> asked, Set<String> changed, Caller caller) {
        Set<String> above = new LinkedHashSet<>();
        for (String school : changed) {
            List<String> path =
                    Optional.ofNullable(asked.get(school)).stream()
                            .flatMap(p -> p.path().stream())
                            .map(Place::unit)
                            .toList();
            int end = caller.unit().map(path::indexOf).orElse(path.size() - 1);
            above.addAll(path.subList(0, end + 1));
        }
        Map<String, List<String>> units = new LinkedHashMap<>();
        changed.forEach(school -> units.put(school, List.of(school)));
        above.forEach(unit -> units.put(unit, new ArrayList<>()));
        asked.forEach((school, profile) ->
                profile.path().stream()
                        .map(Place::unit)
                        .filter(above::contains)
                        .forEach(unit -> units.getOrDefault(unit, new ArrayList<>()).add(school)));
        units.values().removeIf(schools -> schools.size() > MOST_SCHOOLS);
        return units;
    }

    private static Member member(
            String school,
            Profile profile,
            @Nullable LatestRowDocument stored,
            @Nullable GoodRow pushed) {
        Optional<Map<String, BigDecimal>> before =
                Optional.ofNullable(stored)
                        .filter(row -> !row.withdrawn())
                        .map(LatestRowDocument::numbers);
        return new Member(
                school,
                profile.kind(),
                profile.traits(school, Optional.empty()),
                before,
                pushed == null ? before : numbers(pushed.row()));
    }

    private static Optional<Map<String, BigDecimal>> numbers(AcceptedRow row) {
        Map<String, BigDecimal> numbers = new HashMap<>();
        row.values().forEach((code, text) -> numbers.put(code, new BigDecimal(text)));
        return row.withdrawn() ? Optional.empty() : Optional.of(numbers);
    }
}
