package cn.duban.indicator.figures;

import cn.duban.indicator.catalogue.Form;
import cn.duban.indicator.period.Period;
import cn.duban.indicator.register.Profile;
import cn.duban.indicator.register.Register;
import cn.duban.indicator.register.School;
import cn.duban.indicator.submission.LatestRowDocument;
import cn.duban.indicator.submission.LatestRows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// 填报进度 — the schools a form is asked of on the reference day, and which of them have not answered.
@Component
class Completeness {

    private final Register register;
    private final LatestRows rows;

    Completeness(Register register, LatestRows rows) {
        this.register = register;
        this.rows = rows;
    }

    record FormState(
            String form,
            String name,
            String period,
            int applicable,
            int reported,
            List<UnitState> units,
            List<Missing> missing) {}

    record UnitState(String unit, String name, int applicable, int reported) {}

    record Missing(String school, String name, String unit, String unitName) {}

    private record Asked(School school, Profile profile) {}

    FormState of(Form form, Period period, Predicate<String> visible) {
        List<Asked> asked = asked(form, period, visible);
        List<String> codes = asked.stream().map(a -> a.school().code()).toList();
        Map<String, LatestRowDocument> found = rows.of(codes, form.code(), period.code());
        found.values().removeIf(LatestRowDocument::withdrawn);
        List<Missing> missing =
                asked.stream()
                        .filter(a -> !found.containsKey(a.school().code()))
                        .map(this::missing)
                        .toList();
        return new FormState(
                form.code(),
                form.name(),
                period.code(),
                asked.size(),
                asked.size() - missing.size(),
                units(asked, found),
                missing);
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

    private List<UnitState> units(List<Asked> asked, Map<String, LatestRowDocument> found) {
        Map<String, List<Asked>> byUnit =
                asked.stream().collect(Collectors.groupingBy(a -> a.profile().unit()));
        return byUnit.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e ->
                        new UnitState(
                                e.getKey(),
                                register.nameOf(e.getKey()),
                                e.getValue().size(),
                                (int)
                                        e.getValue().stream()
                                                .filter(a -> found.containsKey(a.school().code()))
                                                .count()))
                .toList();
    }

    private Missing missing(Asked asked) {
        String unit = asked.profile().unit();
        return new Missing(
                asked.school().code(), asked.school().name(), unit, register.nameOf(unit));
    }
}
