package cn.duban.plan.progress;

import cn.duban.plan.progress.Figure.Status;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// 选期 — which of an indicator's periods speaks for a plan year; the same figures, the same choice.
///
/// 1. Only periods that overlap the plan year count.
/// 2. Of those that have begun to be reported, the one with the latest reference day (统计时点) on or
///    before today and the deadline.
/// 3. Else the newest with any report at all, else the newest.
final class FigureChoice {
    private static final Comparator<Figure> NEWEST =
            Comparator.<Figure, LocalDate>comparing(f -> f.period().reference())
                    .thenComparing(f -> f.period().code());

    private FigureChoice() {}

    static Optional<Figure> of(List<Figure> figures, int year, LocalDate onOrBefore) {
        List<Figure> ofYear = figures.stream().filter(f -> f.period().overlaps(year)).toList();
        return newest(
                        ofYear,
                        f ->
                                f.status() != Status.NOT_STARTED
                                        && !f.period().reference().isAfter(onOrBefore))
                .or(() -> newest(ofYear, f -> f.reported() > 0))
                .or(() -> newest(ofYear, _ -> true));
    }

    /// 上年同期, else the latest complete period before: what a change is measured from.
    static Optional<Figure> before(List<Figure> figures, Figure current) {
        List<Figure> complete =
                figures.stream()
                        .filter(f -> f.status() == Status.COMPLETE && f.exact().isPresent())
                        .filter(f -> f.period().reference().isBefore(current.period().reference()))
                        .toList();
        LocalDate yearBefore = current.period().from().minusYears(1);
        return newest(complete, f -> f.period().from().equals(yearBefore))
                .or(() -> newest(complete, _ -> true));
    }

    private static Optional<Figure> newest(List<Figure> figures, Predicate<Figure> which) {
        return figures.stream().filter(which).max(NEWEST);
    }
}
