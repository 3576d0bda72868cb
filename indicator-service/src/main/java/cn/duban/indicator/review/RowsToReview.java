package cn.duban.indicator.review;

import cn.duban.indicator.QualityProblem.NoSuchRow;
import cn.duban.indicator.catalogue.Catalogue;
import cn.duban.indicator.catalogue.Element;
import cn.duban.indicator.catalogue.Form;
import cn.duban.indicator.catalogue.Scope;
import cn.duban.indicator.figures.AskedCodes;
import cn.duban.indicator.figures.Sight;
import cn.duban.indicator.period.FittingPeriod;
import cn.duban.indicator.period.OpenPeriod;
import cn.duban.indicator.period.Periods;
import cn.duban.indicator.register.Register;
import cn.duban.indicator.register.School;
import cn.duban.indicator.register.Unit;
import cn.duban.indicator.submission.LatestRowDocument;
import cn.duban.indicator.submission.LatestRows;
import cn.duban.starter.security.Caller;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 待审的行 — the rows as they stand, as far as a caller may see them; what is out of sight does not
/// exist.
@Component
public class RowsToReview {

    private final LatestRows rows;
    private final Catalogue catalogue;
    private final Periods periods;
    private final Register register;
    private final Sight sight;
    private final AskedCodes asked;

    RowsToReview(
            LatestRows rows,
            Catalogue catalogue,
            Periods periods,
            Register register,
            Sight sight,
            AskedCodes asked) {
        this.rows = rows;
        this.catalogue = catalogue;
        this.periods = periods;
        this.register = register;
        this.sight = sight;
        this.asked = asked;
    }

    /// One row by its key; a withdrawn one has nothing to review.
    LatestRowDocument row(
            String school, String form, String period, @Nullable String stage, Caller caller) {
        String id = LatestRowDocument.idOf(school, form, period, stage);
        return Optional.of(id)
                .filter(_ -> sight.looksInto(caller, school))
                .flatMap(this::standing)
                .filter(row -> !row.withdrawn())
                .orElseThrow(() -> new NoSuchRow(school, form, period));
    }

    Optional<LatestRowDocument> standing(String id) {
        return rows.standing(List.of(id)).stream().findFirst();
    }

    List<LatestRowDocument> standing(Collection<String> ids) {
        return rows.standing(ids);
    }

    /// What is standing of a form and period, under a unit where one is named; one nobody has
    /// registered is refused, and so is a period of another kind.
    public List<LatestRowDocument> of(
            Form form, String period, Optional<String> unit, Caller caller) {
        unit.ifPresent(named -> asked.unit(named, caller));
        FittingPeriod.of(open(period).period(), form.periodType(), "报表“%s”".formatted(form.name()));
        List<String> reporters = reporters(form, period, unit, caller);
        return rows.each(reporters, form.code(), period).stream()
                .filter(row -> !row.withdrawn())
                .toList();
    }

    private List<String> reporters(Form form, String period, Optional<String> unit, Caller caller) {
        Stream<String> all =
                form.scope() == Scope.UNIT
                        ? register.units().stream()
                                .map(Unit::id)
                                .filter(id -> unit.isEmpty() || under(id, unit.get()))
                        : schools(period, unit).stream().map(School::code);
        return all.filter(code -> sight.looksInto(caller, code)).sorted().toList();
    }

    private Collection<School> schools(String period, Optional<String> unit) {
        return unit.isEmpty()
                ? register.schools()
                : register.schoolsUnder(unit.get(), open(period).period().reference());
    }

    /// The unit itself or one below it; a circle in the register ends the walk.
    private boolean under(String id, String unit) {
        Set<String> passed = new HashSet<>();
        Optional<String> at = Optional.of(id);
        while (at.isPresent() && passed.add(at.get())) {
            if (at.get().equals(unit)) {
                return true;
            }
            at = at.flatMap(register::unit).map(Unit::parent);
        }
        return false;
    }

    public Form form(String code) {
        return asked.form(code);
    }

    List<Form> formsFor(OpenPeriod period) {
        return catalogue.forms().stream()
                .filter(f -> f.periodType() == period.period().type())
                .toList();
    }

    public OpenPeriod open(String code) {
        return asked.open(code);
    }

    public Optional<Element> element(String form, String code) {
        return catalogue.form(form).stream()
                .flatMap(f -> f.elements().stream())
                .filter(e -> e.code().equals(code))
                .findFirst();
    }

    public String elementName(String form, String code) {
        return element(form, code).map(Element::name).orElse(code);
    }

    /// The numbers of the period before, where the row has any.
    Optional<LatestRowDocument> before(LatestRowDocument row) {
        return periods.calendar()
                .before(open(row.period()).period())
                .map(p -> LatestRowDocument.idOf(row.school(), row.form(), p.code(), row.stage()))
                .flatMap(this::standing)
                .filter(earlier -> !earlier.withdrawn());
    }

    public boolean known(String code) {
        return register.school(code).isPresent() || register.unit(code).isPresent();
    }

    public boolean visible(String school, Caller caller) {
        return sight.looksInto(caller, school);
    }

    public String nameOf(String code) {
        return register.nameOf(code);
    }

    public String formName(String code) {
        return catalogue.form(code).map(Form::name).orElse(code);
    }

    /// 所在单位 of a school on the reference day; a unit is its own.
    Optional<String> unitOf(String school, String period) {
        return register.school(school)
                .flatMap(s -> periods.find(period).flatMap(p -> s.on(p.period().reference())))
                .map(profile -> profile.unit())
                .or(() -> register.unit(school).map(Unit::id));
    }

    /// 层 — schools of one unit and one 办学类型 are alike enough to be drawn together.
    public String stratumOf(String school, String period) {
        return register.school(school)
                .flatMap(s -> periods.find(period).flatMap(p -> s.on(p.period().reference())))
                .map(profile -> profile.unit() + "|" + profile.kind())
                .orElse(school);
    }
}
