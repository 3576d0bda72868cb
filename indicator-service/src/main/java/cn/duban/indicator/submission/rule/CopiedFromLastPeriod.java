package cn.duban.indicator.submission.rule;

import cn.duban.indicator.submission.row.RowKey;
import java.util.stream.Stream;

/// 照抄上期 — every number of the row is the one of the period before.
record CopiedFromLastPeriod(CheckSettings.Same settings) implements Rule {

    @Override
    public Stream<RowKey> asksFor(RowKey row) {
        return Stream.of(row.in(EarlierPeriods.justBefore(row.period())));
    }

    @Override
    public Stream<Finding> weigh(RowInQuestion row) {
        if (RowInQuestion.telling(row.values()) < settings.values()) {
            return Stream.empty();
        }
        String before = EarlierPeriods.justBefore(row.key().period());
        return row.known().of(row.key().in(before)).stream()
                .filter(last -> RowInQuestion.same(last, row.values()))
                .map(_ ->
                        Finding.of(
                                settings.severity(),
                                row.place().row(),
                                "copied-from-last-period",
                                "本期各项数与上期(%s)完全相同。".formatted(before)));
    }
}
