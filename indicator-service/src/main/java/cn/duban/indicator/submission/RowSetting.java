package cn.duban.indicator.submission;

import cn.duban.indicator.catalogue.Catalogue;
import cn.duban.indicator.catalogue.Form;
import cn.duban.indicator.catalogue.Nearest;
import cn.duban.indicator.period.OpenPeriod;
import cn.duban.indicator.period.Period;
import cn.duban.indicator.period.PeriodType;
import cn.duban.indicator.register.Profile;
import cn.duban.indicator.register.School;
import cn.duban.starter.problem.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// 归属检查 — whose row it is, of which form and period, and whether that school is asked that form
/// now.
final class RowSetting {

    /// What a row may be measured against; schools the caller may not see are not among them.
    record Surroundings(
            Catalogue catalogue,
            Function<String, Optional<School>> schools,
            Collection<String> schoolCodes,
            Function<String, Optional<OpenPeriod>> periods,
            Collection<String> periodCodes) {}

    private final PushedRow row;
    private final Surroundings around;
    private final LocalDate today;
    private final List<Violation> objections = new ArrayList<>();

    RowSetting(PushedRow row, Surroundings around, LocalDate today) {
        this.row = row;
        this.around = around;
        this.today = today;
    }

    List<Violation> objections() {
        return objections;
    }

    /// The form, where it is known: its values can be checked even if something else is wrong.
    Optional<Form> check(String school) {
        Optional<School> known = around.schools().apply(school);
        if (known.isEmpty()) {
            objections.add(
                    Objection.UNKNOWN_SCHOOL.suggesting(
                            Nearest.to(school, around.schoolCodes()).orElse(null),
                            row.place("school"),
                            school));
        }
        Optional<Form> form = form();
        Optional<Period> period = form.flatMap(this::period);
        if (known.isPresent() && form.isPresent() && period.isPresent()) {
            concern(known.get(), form.get(), period.get());
        }
        return form;
    }

    private Optional<Form> form() {
        String code = row.form() == null ? "" : row.form();
        Optional<Form> form = around.catalogue().form(code);
        if (form.isEmpty()) {
            List<String> codes = around.catalogue().forms().stream().map(Form::code).toList();
            objections.add(
                    Objection.UNKNOWN_FORM.suggesting(
                            Nearest.to(code, codes).orElse(null), row.place("form"), code));
        }
        return form;
    }

    private Optional<Period> period(Form form) {
        String code = row.period() == null ? "" : row.period();
        Optional<Period> parsed = Period.parse(code);
        Optional<OpenPeriod> open = around.periods().apply(code);
        String place = row.place("period");
        if (parsed.isPresent() && parsed.get().type() != form.periodType()) {
            objections.add(
                    Objection.PERIOD_WRONG_TYPE.at(
                            place, form.code(), named(form.periodType()), code));
            return Optional.empty();
        }
        if (open.isEmpty()) {
            objections.add(
                    Objection.PERIOD_UNKNOWN.suggesting(
                            Nearest.to(code, around.periodCodes()).orElse(null), place, code));
            return Optional.empty();
        }
        if (!open.get().acceptsOn(today)) {
            objections.add(Objection.PERIOD_CLOSED.at(place, code, why(open.get())));
        }
        return parsed;
    }

    private String why(OpenPeriod period) {
        return period.notYetOpen(today)
                ? "将于%s开放".formatted(period.opensOn())
                : "已截止(%s)".formatted(period.closesOn());
    }

    private void concern(School school, Form form, Period period) {
        Optional<Profile> profile = school.on(period.reference()).filter(Profile::open);
        if (profile.isEmpty()) {
            objections.add(Objection.SCHOOL_NOT_OPEN.at(row.place("school"), period.reference()));
        } else if (!form.kinds().contains(profile.get().kind())) {
            objections.add(
                    Objection.FORM_NOT_FOR_THIS_KIND.at(
                            row.place("form"), form.name(), profile.get().kind()));
        }
    }

    private static String named(PeriodType type) {
        return switch (type) {
            case MONTH -> "月";
            case QUARTER -> "季度";
            case HALF_YEAR -> "半年";
            case TERM -> "学期";
            case SCHOOL_YEAR -> "学年";
            case CALENDAR_YEAR -> "自然年";
        };
    }
}
