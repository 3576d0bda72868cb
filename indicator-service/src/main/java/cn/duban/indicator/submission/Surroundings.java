package cn.duban.indicator.submission;

import cn.duban.indicator.catalogue.Catalogue;
import cn.duban.indicator.catalogue.Form;
import cn.duban.indicator.period.LateEntries;
import cn.duban.indicator.period.OpenPeriod;
import cn.duban.indicator.register.School;
import cn.duban.indicator.register.Unit;
import cn.duban.indicator.submission.row.RowKey;
import cn.duban.starter.problem.Nearest;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// 参照 — what the rows of one push are measured against; schools the caller may not see are not
/// among them.
///
/// Suggestions are looked for once per wrong code, and only so often: thousands of wrong codes are
/// not a slip of the hand.
final class Surroundings {

    private static final int MOST_SUGGESTIONS = 300;
    private static final int LONGEST_CODE = 64;

    private final Catalogue catalogue;
    private final Function<String, Optional<School>> schools;
    private final Collection<String> schoolCodes;
    private final Function<String, Optional<Unit>> units;
    private final Function<String, Optional<OpenPeriod>> periods;
    private final Collection<String> periodCodes;
    private final LateEntries.InForce exceptions;
    private final Map<String, Optional<String>> suggested = new HashMap<>();

    Surroundings(
            Catalogue catalogue,
            Function<String, Optional<School>> schools,
            Collection<String> schoolCodes,
            Function<String, Optional<Unit>> units,
            Function<String, Optional<OpenPeriod>> periods,
            Collection<String> periodCodes,
            LateEntries.InForce exceptions) {
        this.catalogue = catalogue;
        this.schools = schools;
        this.schoolCodes = schoolCodes;
        this.units = units;
        this.periods = periods;
        this.periodCodes = periodCodes;
        this.exceptions = exceptions;
    }

    Optional<School> school(String code) {
        return schools.apply(code);
    }

    Optional<Unit> unit(String id) {
        return units.apply(id);
    }

    Optional<Form> form(String code) {
        return catalogue.form(code);
    }

    Optional<OpenPeriod> period(String code) {
        return periods.apply(code);
    }

    /// Whether the closed period is still open for this row (补报许可).
    boolean excepted(RowKey row) {
        return exceptions.covers(row.reporter(), row.form(), row.period(), row.stage());
    }

    /// Whether that is for mending what had come in time.
    boolean correcting(RowKey row) {
        return exceptions.corrects(row.reporter(), row.form(), row.period(), row.stage());
    }

    @Nullable String schoolLike(String written) {
        return like("school", written, schoolCodes);
    }

    @Nullable String formLike(String written) {
        List<String> codes = catalogue.forms().stream().map(Form::code).toList();
        return like("form", written, codes);
    }

    @Nullable String periodLike(String written) {
        return like("period", written, periodCodes);
    }

    @Nullable String elementLike(String written, Form form) {
        List<String> own = form.elements().stream().map(e -> e.code()).toList();
        return like(form.code(), written, own);
    }

    private @Nullable String like(String kind, String written, Collection<String> known) {
        String question = kind + "|" + written;
        Optional<String> answer = suggested.get(question);
        if (written.length() > LONGEST_CODE) {
            return null;
        }
        if (answer == null && suggested.size() < MOST_SUGGESTIONS) {
            answer = Nearest.to(written, known);
            suggested.put(question, answer);
        }
        return answer == null ? null : answer.orElse(null);
    }
}
