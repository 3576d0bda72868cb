package cn.duban.indicator.submission.rule;

import cn.duban.indicator.period.Period;
import cn.duban.indicator.period.SchoolCalendar;
import cn.duban.indicator.submission.row.RowKey;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 同比突变 — a number many times what it was in the same period a year before, or a small part of it.
record YearOnYearJump(CheckSettings.Jump settings) implements Rule {

    @Override
    public Stream<RowKey> asksFor(RowKey row) {
        return Stream.of(lastYear(row));
    }

    @Override
    public boolean looksAround() {
        return true;
    }

    @Override
    public Stream<Finding> weigh(RowInQuestion row) {
        return row.known().of(lastYear(row.key())).stream()
                .flatMap(before ->
                        row.values().entrySet().stream()
                                .flatMap(now -> look(row, now, before.get(now.getKey()))));
    }

    private static RowKey lastYear(RowKey row) {
        return row.in(SchoolCalendar.USUAL.yearBefore(Period.of(row.period())).code());
    }

    private Stream<Finding> look(
            RowInQuestion row, Map.Entry<String, BigDecimal> now, @Nullable BigDecimal before) {
        return before != null && jumped(before, now.getValue())
                ? Stream.of(found(row, now, before))
                : Stream.empty();
    }

    private boolean jumped(BigDecimal before, BigDecimal now) {
        BigDecimal more = before.max(now);
        BigDecimal less = before.min(now);
        return more.compareTo(settings.from()) >= 0
                && more.compareTo(less.multiply(settings.times())) > 0;
    }

    private Finding found(RowInQuestion row, Map.Entry<String, BigDecimal> now, BigDecimal before) {
        return Finding.of(
                settings.severity(),
                row.place().value(now.getKey()),
                "year-on-year-jump",
                "“%s”上年同期为%s，本期为%s，变化过大。"
                        .formatted(
                                row.nameOf(now.getKey()),
                                before.toPlainString(),
                                now.getValue().toPlainString()));
    }
}
