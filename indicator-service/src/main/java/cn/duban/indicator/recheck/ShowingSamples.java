package cn.duban.indicator.recheck;

import cn.duban.indicator.recheck.SampleView.CellView;
import cn.duban.indicator.recheck.SampleView.ItemView;
import cn.duban.indicator.recheck.SampleView.Outcome;
import cn.duban.indicator.review.RowsToReview;
import cn.duban.indicator.rollup.RollUpSettings;
import cn.duban.starter.security.Caller;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 展示样本 — reported and found side by side, and the share of wrong ones.
@Component
class ShowingSamples {

    private final RowsToReview rows;
    private final BigDecimal doubtedAbove;

    ShowingSamples(RowsToReview rows, RollUpSettings settings) {
        this.rows = rows;
        this.doubtedAbove = settings.doubtedAbove();
    }

    /// Empty where none of its schools is in the caller's sight.
    Optional<SampleView> view(Sample sample, boolean whole, Caller caller) {
        List<Item> seen =
                sample.items().stream().filter(i -> rows.visible(i.school(), caller)).toList();
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        String unit = sample.unit();
        return Optional.of(
                new SampleView(
                        sample.id(),
                        sample.form(),
                        rows.formName(sample.form()),
                        sample.period(),
                        unit,
                        unit == null ? null : rows.nameOf(unit),
                        sample.seed(),
                        sample.population(),
                        seen.size(),
                        sample.elements(),
                        sample.drawnBy().name(),
                        sample.drawnAt(),
                        outcome(seen),
                        whole ? seen.stream().map(i -> item(sample, i)).toList() : null));
    }

    private Outcome outcome(List<Item> items) {
        List<Finding> found = items.stream().flatMap(i -> i.finding().stream()).toList();
        int wrong = found.stream().mapToInt(f -> f.differed().size()).sum();
        int checked = wrong + found.stream().mapToInt(f -> f.agreed().size()).sum();
        boolean doubted =
                BigDecimal.valueOf(wrong)
                                .compareTo(doubtedAbove.multiply(BigDecimal.valueOf(checked)))
                        > 0;
        String rate = checked == 0 ? null : percent(wrong, checked);
        String says =
                rate == null
                        ? "尚未复核"
                        : "已复核%d行%d项，%d项不符，差错率%s%%，%s"
                                .formatted(
                                        found.size(),
                                        checked,
                                        wrong,
                                        rate,
                                        doubted ? "数据存疑" : "数据可信");
        return new Outcome(found.size(), checked, wrong, rate, doubted, says);
    }

    private static String percent(int wrong, int checked) {
        return BigDecimal.valueOf(100L * wrong)
                .divide(BigDecimal.valueOf(checked), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private ItemView item(Sample sample, Item item) {
        Optional<Finding> finding = item.finding();
        return new ItemView(
                item.school(),
                rows.nameOf(item.school()),
                item.stage(),
                item.receipt(),
                item.receivedAt(),
                item.submittedBy(),
                cells(sample, item, finding),
                finding.map(f -> f.by().name()).orElse(null),
                finding.map(Finding::at).orElse(null),
                finding.map(Finding::note).orElse(null));
    }

    private List<CellView> cells(Sample sample, Item item, Optional<Finding> finding) {
        Map<String, BigDecimal> reported = item.reported();
        Map<String, BigDecimal> found = finding.map(f -> Item.numbers(f.values())).orElse(Map.of());
        Set<String> agreed = finding.map(f -> Set.copyOf(f.agreed())).orElse(Set.of());
        return sample.elements().stream()
                .filter(e -> reported.containsKey(e) || found.containsKey(e))
                .map(e ->
                        new CellView(
                                e,
                                rows.elementName(sample.form(), e),
                                text(reported.get(e)),
                                text(found.get(e)),
                                found.containsKey(e) ? agreed.contains(e) : null))
                .toList();
    }

    private static @Nullable String text(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
