package cn.duban.indicator.submission.template;

import cn.duban.indicator.catalogue.Form;
import cn.duban.indicator.catalogue.Scope;
import cn.duban.indicator.period.Period;
import cn.duban.indicator.period.SchoolCalendar;
import cn.duban.indicator.register.Place;
import cn.duban.indicator.register.Profile;
import cn.duban.indicator.register.Register;
import cn.duban.indicator.register.School;
import cn.duban.indicator.submission.LatestRowDocument;
import cn.duban.indicator.submission.LatestRows;
import cn.duban.starter.security.Caller;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 应填的行 — who is asked a form in a period, as far as the caller may see, with their numbers.
@Component
class LinesToFill {

    private static final int MOST = 5_000;

    private final Register register;
    private final LatestRows rows;

    LinesToFill(Register register, LatestRows rows) {
        this.register = register;
        this.rows = rows;
    }

    private record Asked(String code, String name) {}

    List<TemplateLine> of(
            Form form,
            Period period,
            Optional<String> school,
            Optional<String> unit,
            Caller caller) {
        List<Asked> asked =
                (form.scope() == Scope.UNIT
                                ? units(school.or(() -> unit), caller)
                                : schools(form, period, school, unit, caller))
                        .limit(MOST)
                        .toList();
        List<String> codes = asked.stream().map(Asked::code).toList();
        Map<String, LatestRowDocument> now = rows.of(codes, form.code(), period.code());
        Map<String, LatestRowDocument> last =
                SchoolCalendar.USUAL
                        .before(period)
                        .map(before -> rows.of(codes, form.code(), before.code()))
                        .orElse(Map.of());
        return asked.stream()
                .map(a ->
                        new TemplateLine(
                                a.code(),
                                a.name(),
                                numbers(now.get(a.code())),
                                numbers(last.get(a.code()))))
                .toList();
    }

    private Stream<Asked> units(Optional<String> unit, Caller caller) {
        return caller.school().isPresent()
                ? Stream.empty()
                : unit.or(caller::unit).flatMap(register::unit).stream()
                        .map(u -> new Asked(u.id(), u.name()));
    }

    private Stream<Asked> schools(
            Form form,
            Period period,
            Optional<String> school,
            Optional<String> unit,
            Caller caller) {
        return register.schools().stream()
                .filter(s -> caller.maySee(s.code()))
                .filter(s -> school.isEmpty() || school.get().equals(s.code()))
                .filter(s -> asked(s, form, period, unit, caller))
                .map(s -> new Asked(s.code(), s.name()))
                .sorted(Comparator.comparing(Asked::code));
    }

    private static boolean asked(
            School school, Form form, Period period, Optional<String> unit, Caller caller) {
        return school.on(period.reference())
                .filter(Profile::open)
                .filter(p -> form.kinds().contains(p.kind()))
                .filter(p -> unit.isEmpty() || under(p, unit.get()))
                .filter(p -> caller.unit().isEmpty() || under(p, caller.unit().get()))
                .isPresent();
    }

    private static boolean under(Profile profile, String unit) {
        return profile.path().stream().map(Place::unit).anyMatch(unit::equals);
    }

    private static Map<String, String> numbers(@Nullable LatestRowDocument row) {
        Map<String, String> numbers = new HashMap<>();
        if (row != null && row.stage() == null && !row.withdrawn()) {
            row.valuesAsJson().forEachEntry((code, v) -> numbers.put(code, v.asString()));
        }
        return numbers;
    }
}
