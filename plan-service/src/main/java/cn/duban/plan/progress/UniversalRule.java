package cn.duban.plan.progress;

import java.math.BigDecimal;
import java.util.Optional;

/// 全覆盖 — kept only when every applicable school has reported and none fails.
///
/// - One school that reported a failure is enough for red, however many are missing.
/// - While one is missing and nobody fails it is grey: unknown is not met.
final class UniversalRule {
    private UniversalRule() {}

    static Progress weigh(Weighing weighing) {
        Optional<Figure> chosen = weighing.chosen();
        if (chosen.isEmpty() || chosen.get().applicable() == 0) {
            return weighing.notTrustworthy(chosen).orElseThrow();
        }
        Figure figure = chosen.get();
        BigDecimal inOrder = figure.numerator();
        BigDecimal whole =
                weighing.yardstick().countsSchools()
                        ? BigDecimal.valueOf(figure.reported())
                        : figure.denominator();
        if (figure.reported() == 0 || inOrder == null || whole == null) {
            return weighing.grey(
                    figure,
                    Rule.NO_FIGURE,
                    "%s应报%d所，尚无学校上报，还看不出。"
                            .formatted(weighing.yardstick().name(), figure.applicable()));
        }
        return judged(weighing, figure, Exact.of(inOrder), Exact.of(whole));
    }

    private static Progress judged(Weighing weighing, Figure figure, Exact inOrder, Exact whole) {
        int missing = figure.applicable() - figure.reported();
        Exact failing = whole.minus(inOrder);
        String unit = weighing.yardstick().countsSchools() ? "所" : "";
        String start =
                "%s应报%d所，已报%d所，"
                        .formatted(
                                weighing.yardstick().name(),
                                figure.applicable(),
                                figure.reported());
        if (failing.signum() > 0) {
            return result(
                    weighing,
                    figure,
                    Rule.ONE_FAILS,
                    Colour.RED,
                    start + "其中" + failing.shown(0) + unit + "未达到，没有做到全部达到。",
                    inOrder,
                    whole);
        }
        if (missing > 0) {
            String reason = start + "已报的全部达到，还有%d所未报，不能认定全部达到。".formatted(missing);
            return result(weighing, figure, Rule.ONE_MISSING, Colour.GREY, reason, inOrder, whole);
        }
        return result(
                weighing, figure, Rule.ALL_MET, Colour.GREEN, start + "全部达到。", inOrder, whole);
    }

    private static Progress result(
            Weighing weighing,
            Figure figure,
            Rule rule,
            Colour colour,
            String reason,
            Exact inOrder,
            Exact whole) {
        Exact all = weighing.yardstick().countsSchools() ? Exact.of(figure.applicable()) : whole;
        Optional<Exact> achieved =
                all.signum() > 0 ? Optional.of(inOrder.dividedBy(all)) : Optional.empty();
        return weighing.verdict(rule, colour, reason)
                .figure(Optional.of(figure))
                .value(figure.exact())
                .expected(Exact.of(100))
                .achieved(achieved)
                .progress();
    }
}
