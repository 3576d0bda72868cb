package cn.duban.plan.progress;

import cn.duban.plan.commitment.Direction;
import cn.duban.plan.commitment.Target;
import java.util.Optional;

/// 比上年升降 — a difference from a frozen baseline.
///
/// - The baseline is the entered level, else the one frozen for this period, else last year's same
///   period when it is complete; without any the light is grey and says so.
/// - 个百分点 and measure words are differences, % is relative to the baseline.
/// - Unmet it is yellow while moving the right way, red otherwise and at the deadline.
record ChangeRule(Target.ChangeBy target, Weighing weighing, Figure figure, Baseline base) {

    static Progress weigh(Target.ChangeBy target, Weighing weighing) {
        if (!weighing.yardstick().isIndicator()) {
            return target.amount().signum() == 0
                    ? MilestoneRule.qualitative(weighing)
                    : AmountRule.upTo(Exact.of(target.amount()), weighing);
        }
        Optional<Figure> chosen = weighing.chosen();
        Optional<Progress> cannotTell = weighing.notTrustworthy(chosen);
        if (cannotTell.isPresent()) {
            return cannotTell.get();
        }
        Figure figure = chosen.orElseThrow();
        Optional<Baseline> base = baseline(target, weighing.facts(), figure);
        if (base.isEmpty() || (target.isRelative() && base.get().value().signum() <= 0)) {
            return weighing.grey(
                    figure,
                    "%s%s%s，没有%s的完整数据作基准，还看不出升降。"
                            .formatted(
                                    weighing.yardstick().name(),
                                    shown(figure.exact().orElseThrow(), weighing),
                                    weighing.yardstick().unit(),
                                    target.baseline()));
        }
        return new ChangeRule(target, weighing, figure, base.get()).judged();
    }

    private static Optional<Baseline> baseline(
            Target.ChangeBy target, Facts facts, Figure current) {
        String against = current.period().code();
        return facts.entered()
                .map(level -> new Baseline(against, level, target.baseline(), ""))
                .or(() -> facts.frozen().filter(b -> b.against().equals(against)))
                .or(() ->
                        FigureChoice.before(facts.figures(), current)
                                .map(f ->
                                        new Baseline(
                                                against,
                                                f.exact().orElseThrow(),
                                                f.period().code(),
                                                f.id())));
    }

    private Progress judged() {
        Exact value = figure.exact().orElseThrow();
        Exact rise = value.minus(base.value());
        Exact moved = target.direction() == Direction.UP ? rise : rise.negate();
        Exact amount = Exact.of(target.amount());
        Exact compared =
                target.isRelative() ? moved.times(Exact.of(100)).dividedBy(base.value()) : moved;
        boolean met = compared.isAtLeast(amount) && moved.signum() > 0;
        Colour colour =
                met
                        ? Colour.GREEN
                        : moved.signum() > 0 && !weighing.isDue() ? Colour.YELLOW : Colour.RED;
        return result(colour, value, rise, compared, amount);
    }

    private Progress result(Colour colour, Exact value, Exact rise, Exact compared, Exact amount) {
        String unit = weighing.yardstick().unit();
        String reason =
                weighing.yardstick().name()
                        + shown(value, weighing)
                        + unit
                        + "，比"
                        + base.period()
                        + "的"
                        + shown(base.value(), weighing)
                        + unit
                        + movement(rise, compared, amount)
                        + (colour == Colour.GREEN ? "，达到" : "，未达到")
                        + target.inWords()
                        + "的目标"
                        + Weighing.coverage(figure)
                        + "。";
        Optional<Exact> achieved =
                amount.signum() == 0 ? Optional.empty() : Optional.of(compared.dividedBy(amount));
        return new Progress(
                new Light(colour, reason),
                weighing.today(),
                Optional.of(figure),
                Optional.of(value),
                Optional.of(expected(amount)),
                achieved,
                Optional.of(base));
    }

    private String movement(Exact rise, Exact compared, Exact amount) {
        if (rise.signum() == 0) {
            return "持平";
        }
        String verb = rise.signum() > 0 ? Direction.UP.verb() : Direction.DOWN.verb();
        boolean asWished = compared.signum() > 0;
        Exact size = asWished ? compared : compared.negate();
        String unit =
                target.isRelative()
                        ? "%"
                        : weighing.yardstick().unit().equals("%")
                                ? "个百分点"
                                : weighing.yardstick().unit();
        return verb + size.shownBeside(amount, weighing.yardstick().decimals()) + unit;
    }

    private Exact expected(Exact amount) {
        Exact step =
                target.isRelative() ? base.value().times(amount).dividedBy(Exact.of(100)) : amount;
        return target.direction() == Direction.UP
                ? base.value().plus(step)
                : base.value().minus(step);
    }

    private static String shown(Exact value, Weighing weighing) {
        return value.shown(weighing.yardstick().decimals());
    }
}
