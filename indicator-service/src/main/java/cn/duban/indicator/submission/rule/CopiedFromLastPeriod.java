package cn.duban.indicator.submission.rule;

import cn.duban.indicator.period.Period;
import cn.duban.indicator.period.SchoolCalendar;
import cn.duban.indicator.submission.row.RowKey;
import java.util.Optional;
import java.util.stream.Stream;

/// 照抄上期 — every number of the row is the one of the period before.
record CopiedFromLastPeriod(CheckSettings.Same settings) implements Rule {

    @Override
    public Stream<RowKey> asksFor(RowKey row) {
        return before(row).stream();
    }

    @Override
    public boolean looksAround() {
        return true;
    }

    @Override
    public Stream<Finding> weigh(RowInQuestion row) {
        if (RowInQuestion.telling(row.values()) < settings.values()) {
            return Stream.empty();
        }
        return before(row.key()).stream()
                .filter(before -> copied(before, row))
                .map(before ->
                        Finding.of(
                                settings.severity(),
                                row.place().row(),
                                "copied-from-last-period",
                                "本期各项数与上期（%s）完全相同。".formatted(before.period())));
    }

    private static boolean copied(RowKey before, RowInQuestion row) {
        return row.known()
                .of(before)
                .filter(last -> RowInQuestion.same(last, row.values()))
                .isPresent();
    }

    private static Optional<RowKey> before(RowKey row) {
        return SchoolCalendar.USUAL.before(Period.of(row.period())).map(p -> row.in(p.code()));
    }
}
