package cn.duban.plan.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/// 数量与比率 — a value against a bound.
///
/// - Met is green, at any time; above the upper end of a range it is over-fulfilled (超额).
/// - A level (a rate) has no pace: unmet it is yellow within the gap, else red; red at the
///   deadline.
/// - A count has the pace of the school calendar: on pace green, less than one whole thing or the
///   gap behind yellow, else red; red at the deadline.
record AmountRule(
        Weighing weighing, Optional<Figure> figure, Exact value, Exact goal, Optional<Exact> most) {

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
            return weighing.grey(weighing.yardstick().name() + "尚无进展记录，还看不出。");
        }
        AmountRule rule = new AmountRule(weighing, figure, value.get(), goal, most);
        return up ? rule.upward() : rule.downward();
    }

    private Progress upward() {
        Exact achieved = goal.signum() == 0 ? Exact.ONE : value.dividedBy(goal);
        if (value.isAtLeast(goal)) {
            return result(Colour.GREEN, goal, achieved, "，" + metWords());
        }
        if (weighing.isDue()) {
            return result(Colour.RED, goal, achieved, "，到期" + missing("还差"));
        }
        if (weighing.yardstick().accumulates()) {
            return paced(achieved);
        }
        Exact bound = goal.times(Exact.of(BigDecimal.ONE.subtract(weighing.settings().levelGap())));
        Colour colour = value.isAtLeast(bound) ? Colour.YELLOW : Colour.RED;
        return result(colour, goal, achieved, "，比目标" + missing("低"));
    }

    private Progress downward() {
        Exact achieved = value.signum() <= 0 ? Exact.ONE : goal.dividedBy(value);
        if (value.isAtMost(goal)) {
            return result(Colour.GREEN, goal, achieved, "，达到" + words() + "的目标");
        }
        Exact bound = goal.times(Exact.of(BigDecimal.ONE.add(weighing.settings().levelGap())));
        boolean near = !weighing.isDue() && value.isAtMost(bound);
        String by = value.minus(goal).shownBeside(Exact.ZERO, decimals());
        return result(
                near ? Colour.YELLOW : Colour.RED,
                goal,
                achieved,
                "，比目标高" + by + gapUnit() + "（目标" + words() + "）");
    }

    private Progress paced(Exact achieved) {
        Exact expected = goal.times(pace()).wholePart();
        String byNow = "，按校历目前应达到" + expected.shown(decimals()) + unit();
        if (value.isAtLeast(expected)) {
            boolean untouched =
                    expected.signum() == 0
                            && figure.isEmpty()
                            && weighing.facts().entries().isEmpty();
            return untouched
                    ? result(Colour.GREY, expected, achieved, "，尚无进展记录，目前还不要求有进展")
                    : result(Colour.GREEN, expected, achieved, byNow + "，进度正常");
        }
        Exact behind = expected.minus(value);
        Exact tolerated = expected.times(Exact.of(weighing.settings().paceGap()));
        boolean slightly = behind.isAtMost(Exact.ONE) || behind.isAtMost(tolerated);
        return result(
                slightly ? Colour.YELLOW : Colour.RED,
                expected,
                achieved,
                byNow + "，落后" + behind.shownBeside(Exact.ZERO, decimals()) + unit());
    }

    private Exact pace() {
        LocalDate newYear = LocalDate.of(weighing.facts().year(), 1, 1);
        return weighing.settings().calendar().share(newYear, weighing.lastDay(), weighing.today());
    }

    private Progress result(Colour colour, Exact expected, Exact achieved, String verdict) {
        String reason =
                weighing.yardstick().name()
                        + value.shownBeside(goal, decimals())
                        + unit()
                        + verdict
                        + figure.map(Weighing::coverage).orElse("")
                        + "。";
        return new Progress(
                new Light(colour, reason),
                weighing.today(),
                figure,
                Optional.of(value),
                Optional.of(expected),
                Optional.of(achieved),
                Optional.empty());
    }

    private String metWords() {
        boolean over = most.isPresent() && value.compareTo(most.get()) > 0;
        String said = words().startsWith("达到") ? words() : "达到" + words();
        return (over ? "超额完成" + words() : said) + "的目标";
    }

    private String missing(String word) {
        return word
                + goal.minus(value).shownBeside(Exact.ZERO, decimals())
                + gapUnit()
                + "（目标"
                + words()
                + "）";
    }

    private String words() {
        return weighing.target().inWords();
    }

    private String unit() {
        return weighing.yardstick().unit();
    }

    private String gapUnit() {
        return unit().equals("%") ? "个百分点" : unit();
    }

    private int decimals() {
        return weighing.yardstick().decimals();
    }
}
