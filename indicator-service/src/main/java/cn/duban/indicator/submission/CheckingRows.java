package cn.duban.indicator.submission;

import cn.duban.indicator.PushProblem.NoRows;
import cn.duban.indicator.catalogue.Catalogue;
import cn.duban.indicator.period.LateEntries;
import cn.duban.indicator.period.OpenPeriod;
import cn.duban.indicator.period.Periods;
import cn.duban.indicator.register.Register;
import cn.duban.indicator.register.School;
import cn.duban.indicator.submission.reading.Columns;
import cn.duban.indicator.submission.row.PushedRow;
import cn.duban.indicator.submission.rule.Rules;
import cn.duban.starter.security.Caller;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// 检查 — measures a push against the catalogue, the register and the calendar, all of them in
/// memory, and against what was reported before, in one look.
@Component
class CheckingRows {

    static final int MOST_ROWS = 5000;

    private final Catalogue catalogue;
    private final Register register;
    private final Periods periods;
    private final LateEntries exceptions;
    private final Judging judging;
    private final Clock clock;

    CheckingRows(
            Catalogue catalogue,
            Register register,
            Periods periods,
            LateEntries exceptions,
            Rules rules,
            LatestRows latest,
            Clock clock) {
        this.catalogue = catalogue;
        this.register = register;
        this.periods = periods;
        this.exceptions = exceptions;
        this.judging = new Judging(rules, latest);
        this.clock = clock;
    }

    Verdicts check(Push push) {
        List<PushedRow> rows = read(push, MOST_ROWS);
        return check(rows, push.caller(), new Duplicates(push.caller().school().orElse(null)));
    }

    /// All rows of the body; none, or more than `most`, refuses it.
    List<PushedRow> read(Push push, int most) {
        List<PushedRow> rows = push.format().rows(push.body(), Columns.of(catalogue), most);
        if (rows.isEmpty()) {
            throw new NoRows();
        }
        return rows;
    }

    Verdicts check(List<PushedRow> rows, Caller caller, Duplicates duplicates) {
        ReadingRow reading =
                new ReadingRow(around(caller), caller.school().orElse(null), LocalDate.now(clock));
        return judging.on(rows, reading, duplicates);
    }

    /// A school does not learn of others: their codes are as unknown to it as invented ones.
    private Surroundings around(Caller caller) {
        List<OpenPeriod> open = periods.all();
        Collection<String> visible =
                caller.school().isPresent()
                        ? caller.school().stream().toList()
                        : register.schools().stream().map(School::code).toList();
        return new Surroundings(
                catalogue,
                code -> register.school(code).filter(s -> caller.maySee(s.code())),
                visible,
                id -> caller.school().isPresent() ? Optional.empty() : register.unit(id),
                code -> open.stream().filter(p -> p.id().equals(code)).findFirst(),
                open.stream().map(OpenPeriod::id).toList(),
                exceptions.at(clock.instant()));
    }
}
