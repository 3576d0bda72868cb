package cn.duban.indicator.submission.rule;

import cn.duban.indicator.period.Period;
import cn.duban.indicator.period.PeriodType;
import cn.duban.indicator.period.SchoolCalendar;
import cn.duban.indicator.submission.row.RowKey;
import cn.duban.indicator.submission.rule.CheckSettings.Relation;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// 表间核对 — a number that does not fit what the same school reported in another form.
///
/// The other form is read in the school year that is on at the row's 统计时点.
record CrossForm(CheckSettings.Cross settings) implements Rule {

    @Override
    public Stream<RowKey> asksFor(RowKey row) {
        return settings.relations().stream()
                .filter(r -> r.form().equals(row.form()))
                .map(r -> row.of(r.other(), schoolYear(row.period())));
    }

    @Override
    public boolean looksAround() {
        return true;
    }

    @Override
    public Stream<Finding> weigh(RowInQuestion row) {
        return settings.relations().stream()
                .filter(r -> r.form().equals(row.key().form()))
                .flatMap(r ->
                        row
                                .known()
                                .of(row.key().of(r.other(), schoolYear(row.key().period())))
                                .stream()
                                .filter(other -> above(r, r.most(), row.values(), other))
                                .map(other -> found(r, row, other)));
    }

    private static boolean above(
            Relation relation,
            BigDecimal times,
            Map<String, BigDecimal> own,
            Map<String, BigDecimal> other) {
        BigDecimal value = RowInQuestion.sum(own, relation.value());
        BigDecimal against = RowInQuestion.sum(other, relation.against());
        return value.compareTo(relation.from()) >= 0
                && against.signum() > 0
                && value.compareTo(against.multiply(times)) > 0;
    }

    private Finding found(Relation relation, RowInQuestion row, Map<String, BigDecimal> other) {
        return Finding.of(
                severity(relation, row, other),
                row.place().value(relation.value().getFirst()),
                "cross-form",
                "%s不符：本表为%s，报表“%s”中为%s。"
                        .formatted(
                                relation.says(),
                                RowInQuestion.sum(row.values(), relation.value()).toPlainString(),
                                relation.named(),
                                RowInQuestion.sum(other, relation.against()).toPlainString()));
    }

    private Severity severity(Relation relation, RowInQuestion row, Map<String, BigDecimal> other) {
        Severity usual = Objects.requireNonNullElse(relation.severity(), settings.severity());
        BigDecimal explain = relation.explain();
        return usual == Severity.NOTICE
                        && explain != null
                        && above(relation, explain, row.values(), other)
                ? Severity.EXPLAIN
                : usual;
    }

    private static String schoolYear(String period) {
        return SchoolCalendar.USUAL
                .latest(PeriodType.SCHOOL_YEAR, Period.of(period).reference())
                .map(Period::code)
                .orElse(period);
    }
}
