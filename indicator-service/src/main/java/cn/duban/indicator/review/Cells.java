package cn.duban.indicator.review;

import cn.duban.indicator.catalogue.Element;
import cn.duban.indicator.review.CaseView.CellView;
import cn.duban.indicator.review.CaseView.ReturnView;
import cn.duban.indicator.submission.LatestRowDocument;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 逐格比较 — a row's numbers beside those of the period before and those last approved.
record Cells(
        LatestRowDocument row,
        Map<String, BigDecimal> lastPeriod,
        Optional<Review> review,
        LocalDate today) {

    /// In the order of the form; a part that was left out everywhere is not shown.
    List<CellView> of(List<Element> elements) {
        Map<String, BigDecimal> now = row.numbers();
        Map<String, BigDecimal> approved = review.map(Review::approvedNumbers).orElse(Map.of());
        return elements.stream()
                .filter(e ->
                        now.containsKey(e.code())
                                || lastPeriod.containsKey(e.code())
                                || approved.containsKey(e.code()))
                .map(e -> cell(e, now.get(e.code()), approved))
                .toList();
    }

    private CellView cell(
            Element element, @Nullable BigDecimal now, Map<String, BigDecimal> approved) {
        BigDecimal before = lastPeriod.get(element.code());
        BigDecimal seen = approved.get(element.code());
        return new CellView(
                element.code(),
                element.name(),
                element.unit(),
                text(now),
                text(before),
                now == null || before == null ? null : text(now.subtract(before)),
                text(seen),
                approved.isEmpty() ? null : differ(now, seen),
                review.flatMap(r -> r.returnOf(element.code()))
                        .map(r -> view(r, row, today))
                        .orElse(null));
    }

    private static boolean differ(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null ? !Objects.equals(a, b) : a.compareTo(b) != 0;
    }

    private static @Nullable String text(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    static ReturnView view(Return returned, LatestRowDocument row, LocalDate today) {
        boolean open = returned.openFor(row);
        return new ReturnView(
                returned.reason(),
                returned.value(),
                returned.by().name(),
                returned.at(),
                returned.dueOn(),
                open,
                open && returned.overdue(today));
    }
}
