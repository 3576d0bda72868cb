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
/// - What no indicator feeds is a recorded level beside its entered baseline, else a recorded
///   change.
record ChangeRule(
        Target.ChangeBy target,
        Weighing weighing,
        Optional<Figure> figure,
        Exact value,
        Baseline base) {

    static Progress weigh(Target.ChangeBy target, Weighing weighing) {
        if (!weighing.yardstick().isIndicator()) {
            return ownCounter(target, weighing);
        }
        Optional<Figure> chosen = weighing.chosen();
        Optional<Progress> cannotTell = weighing.notTrustworthy(chosen);
        if (cannotTell.isPresent()) {
            return cannotTell.get();
        }
        Figure figure = chosen.orElseThrow();
        Exact value = figure.exact().orElseThrow();
        Optional<Baseline> base = baseline(target, weighing.facts(), figure);
        if (base.isEmpty() || (target.isRelative() && base.get().value().signum() <= 0)) {
            return weighing.grey(
                    figure,
                    Rule.NO_BASELINE,
                    "%s%s%s，没有%s的完整数据作基准，还看不出升降。"
                            .formatted(
                                    weighing.yardstick().name(),
                                    value.shown(weighing.yardstick().decimals()),
                                    weighing.yardstick().unit(),
                                    target.baseline()));
        }
        return new ChangeRule(target, weighing, chosen, value, base.get()).judged();
    }

    private static Progress ownCounter(Target.ChangeBy target, Weighing weighing) {
        Optional<Exact> entered = weighing.facts().entered();
        Optional<Exact> recorded = weighing.recorded();
        boolean level = !weighing.yardstick().accumulates();
        if (level && entered.isPresent() && recorded.isPresent() && entered.get().signum() > 0) {
            Baseline base = new Baseline("", entered.get(), target.baseline(), "");
            return new ChangeRule(target, weighing, Optional.empty(), recorded.get(), base)
                    .judged();
        }
        return target.amount().signum() == 0
                ? MilestoneRule.directionOnly(target, weighing)
                : AmountRule.upTo(
                        Exact.of(target.amount()),
                        weighing.said("比" + target.baseline() + target.direction().verb()));
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
        Exact rise = value.minus(base.value());
        Exact moved = target.direction() == Direction.UP ? rise : rise.negate();
        Exact amount = Exact.of(target.amount());
        Exact compared =
                target.isRelative() ? moved.times(Exact.of(100)).dividedBy(base.value()) : moved;
        if (compared.isAtLeast(amount) && moved.signum() > 0) {
            return result(Rule.MET, Colour.GREEN, rise, compared, amount);
        }
        if (weighing.isDue()) {
            return result(Rule.MISSED, Colour.RED, rise, compared, amount);
        }
        return moved.signum() > 0
                ? result(Rule.MOVING, Colour.YELLOW, rise, compared, amount)
                : result(Rule.NOT_MOVING, Colour.RED, rise, compared, amount);
    }

    private Progress result(Rule rule, Colour colour, Exact rise, Exact compared, Exact amount) {
        String reason =
                weighing.yardstick().name()
                        + shown(value)
                        + "，比"
                        + PeriodName.of(base.period())
                        + "的"
                        + shown(base.value())
                        + movement(rise, compared, amount)
                        + (colour == Colour.GREEN ? "，达到" : "，未达到")
                        + target.inWords()
                        + "的目标"
                        + figure.map(Weighing::coverage).orElse("")
                        + "。";
        return weighing.verdict(rule, colour, reason)
                .figure(figure)
                .value(Optional.of(value))
                .expected(expected(amount))
                .achieved(
                        amount.signum() == 0
                                ? Optional.empty()
                                : Optional.of(compared.dividedBy(amount)))
                .measuredFrom(Optional.of(base))
                .progress();
    }

    private String movement(Exact rise, Exact compared, Exact amount) {
        if (rise.signum() == 0) {
            return "持平";
        }
        String verb = rise.signum() > 0 ? Direction.UP.verb() : Direction.DOWN.verb();
        boolean asWished = compared.signum() > 0;
        Exact size = asWished ? compared : compared.negate();
        String unit = target.isRelative() ? "%" : isPercentage() ? "个百分点" : levelUnit();
        return verb + said(size, amount) + unit;
    }

    /// A difference is that of the two printed numbers, so that a reader who subtracts finds the
    /// same; unless it would then look like the goal, or not like it.
    private String said(Exact size, Exact amount) {
        int decimals = weighing.yardstick().decimals();
        if (!target.isRelative()) {
            Exact printed =
                    Exact.of(value.shown(decimals)).minus(Exact.of(base.value().shown(decimals)));
            Exact distance = printed.signum() < 0 ? printed.negate() : printed;
            boolean tellsTheSame = distance.compareTo(amount) == size.compareTo(amount);
            if (tellsTheSame && distance.signum() > 0) {
                return distance.shown(decimals);
            }
        }
        return size.shownBeside(amount, decimals);
    }

    private Exact expected(Exact amount) {
        Exact step =
                target.isRelative() ? base.value().times(amount).dividedBy(Exact.of(100)) : amount;
        return target.direction() == Direction.UP
                ? base.value().plus(step)
                : base.value().minus(step);
    }

    private String shown(Exact level) {
        return level.shown(weighing.yardstick().decimals()) + levelUnit();
    }

    /// 个百分点 measures a change; the level itself is a percentage.
    private String levelUnit() {
        return isPercentage() ? "%" : weighing.yardstick().unit();
    }

    private boolean isPercentage() {
        String unit = weighing.yardstick().unit();
        return unit.equals("%") || unit.equals("个百分点");
    }
}
