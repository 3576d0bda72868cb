package cn.duban.plan.progress;

import cn.duban.plan.progress.Figure.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// 数列 — what a value was day by day, as far as it is known; the ground of a forecast.
///
/// - A count fed by an indicator: the values observed in the same period. An own counter: its
///   entries added up.
/// - A level: the figures of the periods that enough schools stand behind, or the recorded levels.
/// - A count stands still where nothing new came, so today belongs to it; of an own counter that is
///   no record.
///
/// @param recorded how many of the points somebody reported
record Series(List<Point> points, int recorded) {
    private static final int MOST = 24;

    record Point(LocalDate on, Exact value) {}

    Series {
        points = List.copyOf(points.subList(Math.max(0, points.size() - MOST), points.size()));
    }

    static Series of(Weighing weighing, Optional<Figure> figure, Exact value) {
        boolean counts = weighing.yardstick().accumulates();
        List<Point> known =
                figure.isPresent()
                        ? counts ? observed(weighing, figure.get()) : levels(weighing)
                        : counts ? addedUp(weighing) : recordedLevels(weighing);
        if (!counts) {
            return new Series(known, known.size());
        }
        if (known.isEmpty() || known.getLast().on().isBefore(weighing.today())) {
            known.add(new Point(weighing.today(), value));
            return new Series(known, known.size() - (figure.isPresent() ? 0 : 1));
        }
        return new Series(known, known.size());
    }

    private static List<Point> observed(Weighing weighing, Figure figure) {
        return byDay(
                weighing.facts().trail().stream()
                        .filter(o -> o.period().equals(figure.period().code()))
                        .filter(o -> o.on().isBefore(weighing.today()))
                        .toList(),
                Observation::on,
                o -> Exact.of(o.value()));
    }

    private static List<Point> levels(Weighing weighing) {
        return byDay(
                weighing.facts().figures().stream()
                        .filter(f -> f.status() != Status.NOT_STARTED && f.exact().isPresent())
                        .filter(f -> f.isCovered(weighing.settings().coverageFloor()))
                        .filter(f -> !f.period().reference().isAfter(weighing.today()))
                        .sorted(Comparator.comparing(f -> f.period().code()))
                        .toList(),
                f -> f.period().reference(),
                f -> f.exact().orElseThrow());
    }

    private static List<Point> recordedLevels(Weighing weighing) {
        return byDay(
                weighing.facts().entries().stream().filter(e -> e.amount() != null).toList(),
                Entry::on,
                e -> e.counted(Exact.ZERO));
    }

    private static List<Point> addedUp(Weighing weighing) {
        List<Point> sums = new ArrayList<>();
        Exact sum = Exact.ZERO;
        for (Map.Entry<LocalDate, Exact> day : amountsByDay(weighing).entrySet()) {
            sum = sum.plus(day.getValue());
            sums.add(new Point(day.getKey(), sum));
        }
        return sums;
    }

    private static Map<LocalDate, Exact> amountsByDay(Weighing weighing) {
        Map<LocalDate, Exact> days = new TreeMap<>();
        weighing.facts().entries().stream()
                .filter(e -> e.amount() != null && !e.on().isAfter(weighing.today()))
                .forEach(e -> days.merge(e.on(), e.counted(Exact.ZERO), Exact::plus));
        return days;
    }

    /// One point a day, the later of two.
    private static <T> List<Point> byDay(
            List<T> all, Function<T, LocalDate> day, Function<T, Exact> value) {
        Map<LocalDate, Exact> days = new TreeMap<>();
        all.forEach(one -> days.put(day.apply(one), value.apply(one)));
        List<Point> points = new ArrayList<>();
        days.forEach((on, v) -> points.add(new Point(on, v)));
        return points;
    }
}
