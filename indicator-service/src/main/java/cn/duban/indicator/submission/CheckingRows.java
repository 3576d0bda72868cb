package cn.duban.indicator.submission;

import cn.duban.indicator.IndicatorProblem.NoRows;
import cn.duban.indicator.IndicatorProblem.TooManyRows;
import cn.duban.indicator.catalogue.Catalogue;
import cn.duban.indicator.period.OpenPeriod;
import cn.duban.indicator.period.Periods;
import cn.duban.indicator.register.Register;
import cn.duban.indicator.register.School;
import cn.duban.indicator.submission.RowSetting.Surroundings;
import cn.duban.starter.security.Caller;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/// 检查 — measures a push against the catalogue, the register and the calendar, all of them in
/// memory.
@Component
class CheckingRows {

    static final int MOST_ROWS = 5000;

    private final Catalogue catalogue;
    private final Register register;
    private final Periods periods;
    private final Clock clock;

    CheckingRows(Catalogue catalogue, Register register, Periods periods, Clock clock) {
        this.catalogue = catalogue;
        this.register = register;
        this.periods = periods;
        this.clock = clock;
    }

    Verdicts check(Push push) {
        List<PushedRow> rows =
                push.csv() ? ReadingCsv.rows(push.body()) : ReadingJson.rows(push.body());
        if (rows.isEmpty()) {
            throw new NoRows();
        }
        if (rows.size() > MOST_ROWS) {
            throw new TooManyRows(rows.size(), MOST_ROWS);
        }
        return Verdicts.on(
                rows,
                push.caller().school().orElse(null),
                around(push.caller()),
                LocalDate.now(clock));
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
                code -> open.stream().filter(p -> p.id().equals(code)).findFirst(),
                open.stream().map(OpenPeriod::id).toList());
    }
}
