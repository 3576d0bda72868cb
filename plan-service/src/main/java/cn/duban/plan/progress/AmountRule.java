package cn.duban.plan.progress;

import cn.duban.plan.commitment.Target;
import java.math.BigDecimal;
import java.util.Optional;

/// 数量与比率 — a value against a bound.
///
/// - Met is green, at any time; above the upper end of a range it is over-fulfilled (超额).
/// - A level (a rate) has no pace unless a curve was drawn for it: unmet it is yellow within the
///   gap, else red; red at the deadline.
/// - A count follows its curve: on pace green, less than one whole thing or the gap behind yellow,
///   else red; red at the deadline. On pace but foretold to miss, it is yellow.
record AmountRule(
        Weighing weighing,
        Optional<Figure> figure,
        Exact value,
        Exact goal,
        Optional<Exact> most,
        Outlook outlook) {

    static Progress upTo(Exact goal, Weighing weighing) {
        return judged(goal, Optional.empty(), weighing, true);
    }

    static Progress downTo(Exact goal, Weighing weighing) {
        return judged(goal, Optional.empty(), weighing, false);
    }

    static Progress between(Exact least, Exact most, Weighing weighing) {
        return judged(least, Optional.of(most), weighing, true);
    }

    private static Progress judged(
            Exact goal, Optional<Exact> most, Weighing weighing, boolean up) {
        Optional<Figure> figure = Optional.empty();
        Optional<Exact> value = weighing.recorded();
        if (weighing.yardstick().isIndicator()) {
            figure = weighing.chosen();
            Optional<Progress> cannotTell = weighing.notTrustworthy(figure);
            if (cannotTell.isPresent()) {
                return cannotTell.get();
            }
            value = figure.flatMap(Figure::exact);
        }
        if (value.isEmpty()) {
            return weighing.grey(Rule.NOT_RECORDED, weighing.yardstick().name() + "尚无进展记录，还看不出。");
        }
        Outlook outlook = Outlook.of(weighing, Series.of(weighing, figure, value.get()), goal);
        AmountRule rule = new AmountRule(weighing, figure, value.get(), goal, most, outlook);
        return up ? rule.upward() : rule.downward();
    }

    private Progress upward() {
        if (value.isAtLeast(goal)) {
            return met();
        }
        if (weighing.isDue()) {
            return result(Rule.MISSED, Colour.RED, goal, "，到期" + say().missing("还差"));
        }
        if (weighing.hasPace()) {
            return paced(weighing.due(goal, weighing.today()));
        }
        boolean near = value.isAtLeast(goal.times(oneLess(weighing.settings().levelGap())));
        return result(
                near ? Rule.NEAR : Rule.FAR,
                near ? Colour.YELLOW : Colour.RED,
                goal,
                "，比目标" + say().missing("低"));
    }

    private Progress met() {
        if (weighing.settings().lateStaysYellow() && weighing.isOverdue() && wasMissed()) {
            String late = "，" + say().reached() + "，但期限" + weighing.lastDay() + "过后才补上，按规定亮黄";
            return result(Rule.MADE_UP_LATE, Colour.YELLOW, goal, late);
        }
        boolean over = most.isPresent() && value.compareTo(most.get()) > 0;
        String words = over ? "超额完成" + say().goal() + "的目标" : say().reached();
        return result(over ? Rule.EXCEEDED : Rule.MET, Colour.GREEN, goal, "，" + words);
    }

    /// Whether it is known that the goal was not reached on the last day.
    private boolean wasMissed() {
        Optional<Exact> then =
                figure.map(f ->
                                weighing.facts().trail().stream()
                                        .filter(o -> o.period().equals(f.period().code()))
                                        .filter(o -> !o.on().isAfter(weighing.lastDay()))
                                        .reduce((_, later) -> later)
                                        .map(o -> Exact.of(o.value())))
                        .orElseGet(() -> weighing.recordedUntil(weighing.lastDay()));
        return then.isPresent() && !then.get().isAtLeast(goal);
    }

    private Progress downward() {
        if (value.isAtMost(goal)) {
            boolean heading =
                    outlook.endsAbove(goal.times(oneMore(weighing.settings().levelGap())));
            return heading
                    ? result(
                            Rule.FORECAST_SHORT,
                            Colour.YELLOW,
                            goal,
                            "，目前" + say().reached() + "，但" + say().heading(outlook))
                    : result(Rule.MET, Colour.GREEN, goal, "，" + say().reached());
        }
        boolean curved = weighing.hasPace() && !weighing.yardstick().accumulates();
        Exact ceiling = curved ? weighing.due(goal, weighing.today()) : goal;
        if (value.isAtMost(ceiling) && !weighing.isDue()) {
            return result(
                    Rule.ON_PACE, Colour.GREEN, ceiling, say().byNow(ceiling, "降到") + "，进度正常");
        }
        boolean near =
                !weighing.isDue()
                        && value.isAtMost(ceiling.times(oneMore(weighing.settings().levelGap())));
        Rule rule = weighing.isDue() ? Rule.MISSED : near ? Rule.NEAR : Rule.FAR;
        return result(rule, near ? Colour.YELLOW : Colour.RED, ceiling, "，比目标" + say().above());
    }

    private Progress paced(Exact expected) {
        String byNow = say().byNow(expected, "达到");
        if (value.isAtLeast(expected)) {
            return onPace(expected, byNow);
        }
        boolean slightly =
                weighing.yardstick().accumulates() ? isLittle(expected) : isNear(expected);
        return result(
                slightly ? Rule.SLIGHTLY_BEHIND : Rule.BEHIND,
                slightly ? Colour.YELLOW : Colour.RED,
                expected,
                byNow + "，落后" + say().behind(expected));
    }

    private Progress onPace(Exact expected, String byNow) {
        boolean nothing =
                expected.signum() == 0 && figure.isEmpty() && weighing.facts().entries().isEmpty();
        if (nothing) {
            return result(Rule.NOTHING_DUE, Colour.GREY, expected, "，尚无进展记录，目前还不要求有进展");
        }
        return outlook.endsBelow(goal.times(oneLess(weighing.settings().levelGap())))
                ? result(
                        Rule.FORECAST_SHORT,
                        Colour.YELLOW,
                        expected,
                        byNow + "，进度正常，但" + say().heading(outlook))
                : result(Rule.ON_PACE, Colour.GREEN, expected, byNow + "，进度正常");
    }

    /// One whole thing, or the gap.
    private boolean isLittle(Exact expected) {
        Exact behind = expected.minus(value);
        return behind.isAtMost(Exact.ONE)
                || behind.isAtMost(expected.times(Exact.of(weighing.settings().paceGap())));
    }

    private boolean isNear(Exact expected) {
        return value.isAtLeast(expected.times(oneLess(weighing.settings().levelGap())));
    }

    private Progress result(Rule rule, Colour colour, Exact expected, String verdict) {
        return weighing.verdict(rule, colour, say().sentence(figure, verdict))
                .figure(figure)
                .value(Optional.of(value))
                .expected(expected)
                .achieved(Optional.of(achieved()))
                .forecast(outlook.forecast())
                .progress();
    }

    private Exact achieved() {
        if (weighing.target() instanceof Target.AtMost || isLowered()) {
            return value.signum() <= 0 ? Exact.ONE : goal.dividedBy(value);
        }
        return goal.signum() == 0 ? Exact.ONE : value.dividedBy(goal);
    }

    private boolean isLowered() {
        return weighing.target() instanceof Target.Exactly
                && !weighing.yardstick().higherIsBetter();
    }

    private AmountWords say() {
        return new AmountWords(weighing, value, goal);
    }

    private static Exact oneLess(BigDecimal gap) {
        return Exact.of(BigDecimal.ONE.subtract(gap));
    }

    private static Exact oneMore(BigDecimal gap) {
        return Exact.of(BigDecimal.ONE.add(gap));
    }
}
