package cn.duban.indicator.submission.rule;

import cn.duban.indicator.catalogue.FormRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/// 逻辑检查 — the relations a form declares: 部分不大于整体, 合计相等.
record Relations(Severity severity) implements Rule {

    @Override
    public Stream<Finding> weigh(RowInQuestion row) {
        return row.form().rules().stream()
                .filter(rule -> !rule.holds(row.values()))
                .map(rule -> broken(rule, row));
    }

    private Finding broken(FormRule rule, RowInQuestion row) {
        List<String> sides =
                rule.sides(row.values()).stream().map(BigDecimal::toPlainString).toList();
        String at = row.place().value(rule.place());
        return switch (rule.must()) {
            case AT_MOST ->
                    Finding.of(
                            severity,
                            at,
                            "numerator-above-denominator",
                            "%s：%s大于%s。".formatted(rule.says(), sides.getFirst(), sides.getLast()));
            case EQUAL ->
                    Finding.of(
                            severity,
                            at,
                            "sums-do-not-match",
                            "%s：%s不等于%s。"
                                    .formatted(rule.says(), sides.getFirst(), sides.getLast()));
            case HOLD -> Finding.of(severity, at, "rule-broken", rule.says() + "。");
        };
    }
}
