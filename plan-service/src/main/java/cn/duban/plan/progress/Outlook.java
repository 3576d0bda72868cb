package cn.duban.plan.progress;

import cn.duban.plan.progress.Explanation.Forecast;
import cn.duban.plan.progress.Method.LinearTrend;
import cn.duban.plan.progress.Method.PaceRatio;
import cn.duban.plan.progress.Method.Unchanged;
import cn.duban.plan.progress.Series.Point;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// 前景 — where a value is heading by its deadline, by each method that could be tried on what is
/// known.
///
/// - Nothing is foretold from fewer than three records, nor once the deadline is there.
/// - Each method is tested first: from the first two points it foretells the third, and so on.
/// - The method is chosen by its tests on what lies before the newest value, so that a better
///   newest value can never bring a warning on; without such a test it is shown, but warns of
///   nothing.
record Outlook(List<Guess> guesses, LocalDate by, int points) {
    private static final int LEAST_RECORDS = 3;
    private static final int LEAST_KNOWN = 2;

    /// What one method foretells.
    ///
    /// @param error its mean error in all tests
    /// @param earlier its mean error in the tests before the newest value
    record Guess(Method method, Exact value, Exact error, int tests, Optional<Exact> earlier) {}

    static Outlook of(Weighing weighing, Series series, Exact goal) {
        LocalDate by = weighing.lastDay();
        if (weighing.isDue() || series.recorded() < LEAST_RECORDS || goal.signum() <= 0) {
            return new Outlook(List.of(), by, 0);
        }
        List<Point> points = series.points();
        List<Guess> guesses =
                methods(weighing, goal).stream()
                        .flatMap(m -> guess(m, points, by, weighing).stream())
                        .toList();
        return new Outlook(guesses, by, points.size());
    }

    private static List<Method> methods(Weighing weighing, Exact goal) {
        boolean counts = weighing.yardstick().accumulates();
        Method steady =
                counts
                        ? new PaceRatio(weighing.schedule(), weighing.calendar(), goal)
                        : new Unchanged();
        return List.of(steady, new LinearTrend(weighing.calendar(), counts));
    }

    private static Optional<Guess> guess(
            Method method, List<Point> points, LocalDate by, Weighing weighing) {
        List<BigDecimal> errors = new ArrayList<>();
        Optional<Exact> earlier = Optional.empty();
        for (int known = LEAST_KNOWN; known < points.size(); known++) {
            Point next = points.get(known);
            if (known == points.size() - 1) {
                earlier = mean(errors);
            }
            method.foretell(points.subList(0, known), next.on())
                    .map(said -> said.subtract(Method.decimal(next.value())).abs())
                    .ifPresent(errors::add);
        }
        Optional<Exact> error = mean(errors);
        Optional<Exact> before = earlier;
        return error.flatMap(e ->
                method.foretell(points, by)
                        .map(Exact::of)
                        .map(v -> within(v, points.getLast().value(), weighing))
                        .map(v -> new Guess(method, v, e, errors.size(), before)));
    }

    private static Optional<Exact> mean(List<BigDecimal> errors) {
        return errors.stream()
                .reduce(BigDecimal::add)
                .map(sum -> new Exact(sum, BigDecimal.valueOf(errors.size())));
    }

    /// A count does not shrink, a percentage stays one.
    private static Exact within(Exact foretold, Exact now, Weighing weighing) {
        if (weighing.yardstick().accumulates()) {
            return foretold.isAtLeast(now) ? foretold : now;
        }
        Exact most = Exact.of(100);
        boolean above = weighing.yardstick().unit().equals("%") && !foretold.isAtMost(most);
        return foretold.signum() < 0 ? Exact.ZERO : above ? most : foretold;
    }

    Optional<Guess> best() {
        return proven().or(() -> guesses.stream().min(Comparator.comparing(Guess::error)));
    }

    private Optional<Guess> proven() {
        return guesses.stream()
                .filter(g -> g.earlier().isPresent())
                .min(Comparator.comparing(g -> g.earlier().orElseThrow()));
    }

    boolean endsBelow(Exact bound) {
        return proven().map(g -> g.value().compareTo(bound) < 0).orElse(false);
    }

    boolean endsAbove(Exact bound) {
        return proven().map(g -> g.value().compareTo(bound) > 0).orElse(false);
    }

    Optional<Forecast> forecast() {
        return best().map(g ->
                new Forecast(
                        g.method().id(),
                        g.method().inWords(),
                        by.toString(),
                        g.value().published(),
                        g.error().published(),
                        points,
                        g.tests()));
    }

    /// 预计到期为120间（线性趋势法，回测误差3.1间）.
    String inWords(String unit, int decimals) {
        return best().map(g ->
                        "按目前进度预计到期为%s%s（%s，回测误差%s%s）"
                                .formatted(
                                        g.value().shown(decimals),
                                        unit,
                                        g.method().inWords(),
                                        g.error().shown(Math.max(1, decimals)),
                                        unit.equals("%") ? "个百分点" : unit))
                .orElse("");
    }
}
