package cn.duban.plan.intake;

import cn.duban.plan.intake.clause.Finding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// 分项合计 — checks a total against the parts in its brackets: 212人(贵阳190人、广州21人).
final class PartSums {

    private PartSums() {}

    /// The doubts about one finding of a sentence.
    static List<Doubt> doubts(List<Finding> sentence, Finding total) {
        BigDecimal said = total.measure().value();
        int at = sentence.indexOf(total);
        List<BigDecimal> parts =
                sentence.stream()
                        .filter(f -> f.partOf() == at)
                        .filter(f -> Objects.equals(f.measure().unit(), total.measure().unit()))
                        .map(f -> f.measure().value())
                        .filter(Objects::nonNull)
                        .toList();
        BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (said == null || parts.size() < 2 || sum.compareTo(said) == 0) {
            return List.of();
        }
        String added =
                parts.stream().map(BigDecimal::toPlainString).collect(Collectors.joining("+"));
        String wrong =
                "总数 %s 与分项之和不符：%s=%s。".formatted(said.toPlainString(), added, sum.toPlainString());
        return List.of(new Doubt(Doubt.Level.MUST_DECIDE, wrong));
    }
}
