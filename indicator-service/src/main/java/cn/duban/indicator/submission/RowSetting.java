package cn.duban.indicator.submission;

import cn.duban.indicator.catalogue.Form;
import cn.duban.indicator.catalogue.Scope;
import cn.duban.indicator.period.OpenPeriod;
import cn.duban.indicator.period.Period;
import cn.duban.indicator.period.PeriodType;
import cn.duban.indicator.register.Profile;
import cn.duban.indicator.register.School;
import cn.duban.indicator.submission.row.Objection;
import cn.duban.indicator.submission.row.PushedRow;
import cn.duban.indicator.submission.row.RowKey;
import cn.duban.starter.problem.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// 归属检查 — whose row it is, of which form and period, and whether that school is asked that form
/// now.
final class RowSetting {

    private static final int LONGEST_SHOWN = 40;

    private final PushedRow row;
    private final Surroundings around;
    private final LocalDate today;
    private final List<Violation> objections = new ArrayList<>();
    private boolean late;

    RowSetting(PushedRow row, Surroundings around, LocalDate today) {
        this.row = row;
        this.around = around;
        this.today = today;
    }

    List<Violation> objections() {
        return objections;
    }

    /// 迟报: taken only because of an exception to the closed period, and not as a correction the
    /// bureau asked for.
    boolean late() {
        return late;
    }

    /// The form, where it is known: its values can be checked even if something else is wrong.
    Optional<Form> check(String reporter) {
        Optional<Form> form = form();
        Optional<Period> period = form.flatMap(f -> period(f, reporter));
        if (form.isPresent() && form.get().scope() == Scope.UNIT) {
            unit(reporter);
        } else {
            school(reporter, form, period);
        }
        form.ifPresent(this::stage);
        return form;
    }

    private void unit(String code) {
        if (around.unit(code).isEmpty()) {
            objectTo(
                    "school",
                    Objection.UNKNOWN_UNIT.at(row.place().field("school"), shortened(code)));
        }
    }

    private void school(String code, Optional<Form> form, Optional<Period> period) {
        Optional<School> known = around.school(code);
        if (known.isEmpty()) {
            objectTo(
                    "school",
                    Objection.UNKNOWN_SCHOOL.suggesting(
                            around.schoolLike(code), row.place().field("school"), shortened(code)));
        } else if (form.isPresent() && period.isPresent()) {
            concern(known.get(), form.get(), period.get());
        }
    }

    private void stage(Form form) {
        String place = row.place().field("stage");
        String stage = row.stage();
        if (stage == null) {
            return;
        }
        if (!form.byStage()) {
            objectTo("stage", Objection.STAGE_NOT_ASKED.at(place, form.code()));
        } else if (ReadStage.of(stage).isEmpty()) {
            objectTo("stage", Objection.STAGE_UNKNOWN.at(place, shortened(stage), ReadStage.all()));
        }
    }

    /// A cell that could not be read says so itself.
    private void objectTo(String field, Violation objection) {
        Violation unread = row.unread().get(field);
        objections.add(unread == null ? objection : unread);
    }

    private static String shortened(String written) {
        return written.length() <= LONGEST_SHOWN
                ? written
                : written.substring(0, LONGEST_SHOWN) + "…";
    }

    private Optional<Form> form() {
        String code = row.form() == null ? "" : row.form();
        Optional<Form> form = around.form(code);
        if (form.isEmpty()) {
            objectTo(
                    "form",
                    Objection.UNKNOWN_FORM.suggesting(
                            around.formLike(code), row.place().field("form"), shortened(code)));
        }
        return form;
    }

    private Optional<Period> period(Form form, String reporter) {
        String code = row.period() == null ? "" : row.period();
        Optional<Period> parsed = Period.parse(code);
        Optional<OpenPeriod> open = around.period(code);
        String place = row.place().field("period");
        if (parsed.isPresent() && parsed.get().type() != form.periodType()) {
            objectTo(
                    "period",
                    Objection.PERIOD_WRONG_TYPE.at(
                            place, form.code(), named(form.periodType()), code));
            return Optional.empty();
        }
        if (open.isEmpty()) {
            objectTo(
                    "period",
                    Objection.PERIOD_UNKNOWN.suggesting(
                            around.periodLike(code), place, shortened(code)));
            return Optional.empty();
        }
        RowKey key = new RowKey(reporter, form.code(), code, ReadStage.named(row.stage()));
        boolean excepted = open.get().overOn(today) && around.excepted(key);
        late = excepted && !around.correcting(key);
        if (!excepted && !open.get().acceptsOn(today)) {
            objections.add(Objection.PERIOD_CLOSED.at(place, Period.nameOf(code), why(open.get())));
        }
        retired(form, open.get().period());
        return Optional.of(open.get().period());
    }

    private void retired(Form form, Period period) {
        LocalDate until = form.until();
        if (until != null && period.from().isAfter(until)) {
            objections.add(
                    Objection.FORM_RETIRED.at(row.place().field("form"), form.name(), until));
        }
    }

    private String why(OpenPeriod period) {
        return period.notYetOpen(today)
                ? "将于%s开放".formatted(period.opensOn())
                : today.isAfter(period.closesOn())
                        ? "已截止（%s）".formatted(period.closesOn())
                        : "已提前关闭";
    }

    private void concern(School school, Form form, Period period) {
        Optional<Profile> profile = school.on(period.reference()).filter(Profile::open);
        if (profile.isEmpty()) {
            objections.add(
                    Objection.SCHOOL_NOT_OPEN.at(row.place().field("school"), period.reference()));
        } else if (!teaches(profile.get())) {
            objections.add(
                    Objection.STAGE_NOT_TAUGHT.at(
                            row.place().field("stage"), ReadStage.title(row.stage())));
        } else if (!form.kinds().contains(profile.get().kind())) {
            objections.add(
                    Objection.FORM_NOT_FOR_THIS_KIND.at(
                            row.place().field("form"), form.name(), profile.get().kind()));
        }
    }

    private boolean teaches(Profile profile) {
        String stage = ReadStage.named(row.stage());
        return stage == null || ReadStage.of(stage).isEmpty() || profile.teaches(stage);
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
