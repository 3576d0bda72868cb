package cn.duban.indicator.analysis;

import cn.duban.indicator.figures.FigureView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// 小单元格隐藏 — hides figures from which one could tell about single children (统计法第二十五条).
///
/// - 主隐藏: the part, the rest or the whole is a number of children above 0 and below the bound.
/// - 补充隐藏: one hidden figure among its siblings could be had by subtraction, so the next smallest
///   is hidden too.
/// - Only the view is hidden; sums, lights and comparisons go on with the full figures.
final class SmallCells {

    private SmallCells() {}

    /// 读者: staff who review the rows see everything; outsiders see less than schools.
    enum Audience {
        INTERNAL(0),
        SCHOOL(5),
        PUBLIC(10);

        private final int least;

        Audience(int least) {
            this.least = least;
        }
    }

    static List<FigureView> hide(List<FigureView> figures, Audience audience) {
        Set<FigureView> hidden = new HashSet<>();
        figures.stream().filter(f -> isSmall(f, audience.least)).forEach(hidden::add);
        Map<String, List<FigureView>> siblings =
                figures.stream()
                        .filter(f -> f.parent() != null)
                        .collect(
                                Collectors.groupingBy(f ->
                                        f.indicator()
                                                + "|"
                                                + f.parent()
                                                + "|"
                                                + f.level()
                                                + "|"
                                                + f.period().code()));
        siblings.values().forEach(family -> hideOneMore(family, hidden));
        List<FigureView> shown = new ArrayList<>();
        figures.forEach(f -> shown.add(hidden.contains(f) ? f.hidden() : f));
        return shown;
    }

    private static void hideOneMore(List<FigureView> family, Set<FigureView> hidden) {
        List<FigureView> small = family.stream().filter(hidden::contains).toList();
        if (small.size() != 1) {
            return;
        }
        family.stream()
                .filter(f -> !hidden.contains(f) && whole(f).isPresent())
                .min(Comparator.comparing((FigureView f) -> whole(f).orElseThrow()))
                .ifPresent(hidden::add);
    }

    private static boolean isSmall(FigureView figure, int least) {
        Optional<BigDecimal> whole = whole(figure);
        if (whole.isEmpty() || figure.numerator() == null) {
            return false;
        }
        BigDecimal part = new BigDecimal(figure.numerator());
        BigDecimal rest = whole.get().subtract(part);
        return small(whole.get(), least) || small(part, least) || small(rest, least);
    }

    private static boolean small(BigDecimal number, int least) {
        return number.signum() > 0 && number.compareTo(BigDecimal.valueOf(least)) < 0;
    }

    private static Optional<BigDecimal> whole(FigureView figure) {
        return Optional.ofNullable(figure.denominator()).map(BigDecimal::new);
    }
}
