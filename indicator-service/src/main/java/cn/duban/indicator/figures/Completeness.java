package cn.duban.indicator.figures;

import cn.duban.indicator.catalogue.Form;
import cn.duban.indicator.period.OpenPeriod;
import cn.duban.indicator.period.Period;
import cn.duban.indicator.register.Profile;
import cn.duban.indicator.register.Register;
import cn.duban.indicator.register.School;
import cn.duban.indicator.submission.LatestRowDocument;
import cn.duban.indicator.submission.LatestRows;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// 填报进度 — the schools a form is asked of on the reference day: who has not answered and since when,
/// who answered late, and who has got cells back.
@Component
class Completeness {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final Register register;
    private final LatestRows rows;
    private final Returned returned;

    Completeness(Register register, LatestRows rows, Returned returned) {
        this.register = register;
        this.rows = rows;
        this.returned = returned;
    }

    record FormState(
            String form,
            String name,
            String period,
            LocalDate closes,
            int applicable,
            int reported,
            int late,
            List<UnitState> units,
            List<Missing> missing,
            List<Back> returned) {}

    /// 退回: cells a school has to correct or explain.
    record Back(String school, String name, String unit, String unitName, int cells) {}

    /// @param late 迟报: received after the closing day, or by an exception to it
    record UnitState(String unit, String name, int applicable, int reported, int late) {}

    /// @param overdue days since the closing day; 0 while the form may still be filled in
    record Missing(String school, String name, String unit, String unitName, long overdue) {}

    private record Asked(School school, Profile profile) {}

    FormState of(Form form, OpenPeriod open, LocalDate today, Predicate<String> visible) {
        Period period = open.period();
        List<Asked> asked = asked(form, period, visible);
        List<String> codes = asked.stream().map(a -> a.school().code()).toList();
        List<LatestRowDocument> standing =
                rows.each(codes, form.code(), period.code()).stream()
                        .filter(row -> !row.withdrawn())
                        .toList();
        Map<String, LatestRowDocument> found = LatestRows.shown(standing);
        List<Missing> missing =
                asked.stream()
                        .filter(a -> !found.containsKey(a.school().code()))
                        .map(a -> missing(a, open, today))
                        .toList();
        Set<String> late =
                found.values().stream()
                        .filter(row -> isLate(row, open))
                        .map(LatestRowDocument::school)
                        .collect(Collectors.toSet());
        return new FormState(
                form.code(),
                form.name(),
                period.code(),
                open.closesOn(),
                asked.size(),
                asked.size() - missing.size(),
                late.size(),
                units(asked, found.keySet(), late),
                missing,
                back(asked, returned.cells(standing)));
    }

    private List<Back> back(List<Asked> asked, Map<String, Integer> cells) {
        return asked.stream()
                .filter(a -> cells.containsKey(a.school().code()))
                .map(a ->
                        new Back(
                                a.school().code(),
                                a.school().name(),
                                a.profile().unit(),
                                register.nameOf(a.profile().unit()),
                                cells.getOrDefault(a.school().code(), 0)))
                .toList();
    }

    private List<Asked> asked(Form form, Period period, Predicate<String> visible) {
        List<Asked> asked = new ArrayList<>();
        for (School school : register.schools()) {
            school.on(period.reference())
                    .filter(Profile::open)
                    .filter(p -> form.kinds().contains(p.kind()))
                    .filter(_ -> visible.test(school.code()))
                    .ifPresent(p -> asked.add(new Asked(school, p)));
        }
        asked.sort(Comparator.comparing(a -> a.school().code()));
        return asked;
    }

    private List<UnitState> units(List<Asked> asked, Set<String> reported, Set<String> late) {
        Map<String, List<Asked>> byUnit =
                asked.stream().collect(Collectors.groupingBy(a -> a.profile().unit()));
        return byUnit.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e ->
                        new UnitState(
                                e.getKey(),
                                register.nameOf(e.getKey()),
                                e.getValue().size(),
                                among(e.getValue(), reported),
                                among(e.getValue(), late)))
                .toList();
    }

    private static int among(List<Asked> asked, Set<String> schools) {
        return (int) asked.stream().filter(a -> schools.contains(a.school().code())).count();
    }

    private Missing missing(Asked asked, OpenPeriod open, LocalDate today) {
        String unit = asked.profile().unit();
        return new Missing(
                asked.school().code(),
                asked.school().name(),
                unit,
                register.nameOf(unit),
                Math.max(0, ChronoUnit.DAYS.between(open.closesOn(), today)));
    }

    private static boolean isLate(LatestRowDocument row, OpenPeriod open) {
        return Boolean.TRUE.equals(row.late()) || dayOf(row).isAfter(open.closesOn());
    }

    private static LocalDate dayOf(LatestRowDocument row) {
        return LocalDate.ofInstant(row.receivedAt(), BEIJING);
    }
}
