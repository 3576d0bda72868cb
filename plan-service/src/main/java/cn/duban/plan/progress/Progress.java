package cn.duban.plan.progress;

import cn.duban.plan.commitment.Deadline;
import cn.duban.plan.commitment.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/// 进展 — how a commitment stands: derived, never set.
///
/// - Value, pace, coverage and trust decide together; the reason names the numbers.
/// - Below the coverage floor the light is grey, whatever the value; on a doubted figure it is
///   never green.
/// - Exam scores and ranks are never lit; nothing is before the plan's own year begins.
///
/// @param expected where it should stand today: the target for a level, the pace for a count
/// @param achievement 1 is met; directional, so more is always better
public record Progress(
        Light light,
        LocalDate asOf,
        Optional<Figure> figure,
        Optional<Exact> value,
        Optional<Exact> expected,
        Optional<Exact> achievement,
        Optional<Baseline> baseline,
        Explanation explanation) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// On the usual schedule: a count along the school calendar, a level at once.
    public static Progress derivedFrom(
            Target target,
            Deadline deadline,
            Facts facts,
            ProgressSettings settings,
            LocalDate today) {
        return derivedFrom(target, Schedule.of(deadline, facts.year()), facts, settings, today);
    }

    public static Progress derivedFrom(
            Target target,
            Schedule schedule,
            Facts facts,
            ProgressSettings settings,
            LocalDate today) {
        Weighing weighing =
                new Weighing(target, schedule, facts, settings, settings.calendar(), today);
        return Tempering.of(weighing, weighed(target, weighing));
    }

    private static Progress weighed(Target target, Weighing weighing) {
        Facts facts = weighing.facts();
        if (facts.restricted()) {
            return weighing.grey(Rule.RESTRICTED, "成绩、升学率、排名类事项只作记录，不亮灯。");
        }
        if (weighing.isBeforeItsYear()) {
            return weighing.grey(
                    Rule.YEAR_NOT_BEGUN,
                    "%s：计划年度%d年还没有开始，年度开始前不亮灯。".formatted(facts.yardstick().name(), facts.year()));
        }
        if (asksForEverySchool(target, facts.yardstick())) {
            return UniversalRule.weigh(weighing);
        }
        return switch (target) {
            case Target.AtLeast t -> AmountRule.upTo(Exact.of(t.value()), weighing);
            case Target.AtMost t -> AmountRule.downTo(Exact.of(t.value()), weighing);
            case Target.Exactly t ->
                    facts.yardstick().higherIsBetter()
                            ? AmountRule.upTo(Exact.of(t.value()), weighing)
                            : AmountRule.downTo(Exact.of(t.value()), weighing);
            case Target.Between t ->
                    AmountRule.between(Exact.of(t.least()), Exact.of(t.most()), weighing);
            case Target.ChangeBy t -> ChangeRule.weigh(t, weighing);
            case Target.All _ ->
                    facts.yardstick().isIndicator()
                            ? UniversalRule.weigh(weighing)
                            : MilestoneRule.weigh(weighing);
            case Target.Done _ -> MilestoneRule.weigh(weighing);
            case Target.Recurring t -> RecurringRule.weigh(t, weighing);
            case Target.Qualitative _ -> MilestoneRule.qualitative(weighing);
        };
    }

    /// 100 % of schools is all of them, however it is worded: nine of ten reported is not enough.
    private static boolean asksForEverySchool(Target target, Yardstick yardstick) {
        return yardstick.countsSchools()
                && switch (target) {
                    case Target.All _ -> true;
                    case Target.AtLeast t -> t.value().compareTo(HUNDRED) == 0;
                    case Target.Exactly t -> t.value().compareTo(HUNDRED) == 0;
                    case Target.AtMost _,
                            Target.Between _,
                            Target.ChangeBy _,
                            Target.Done _,
                            Target.Recurring _,
                            Target.Qualitative _ ->
                            false;
                };
    }

    public Colour colour() {
        return light.colour();
    }

    /// The rule that gave the light its colour.
    public String rule() {
        return explanation.rule();
    }

    /// The same verdict on the same numbers, whatever the day it was looked at.
    public boolean saysTheSameAs(Progress other) {
        return new Progress(
                        light,
                        other.asOf,
                        figure,
                        value,
                        expected,
                        achievement,
                        baseline,
                        other.explanation)
                .equals(other);
    }

    /// The same numbers in another colour, and why.
    Progress dimmedTo(Colour colour, Rule rule, String because) {
        String said = light.reason();
        String open = said.endsWith("。") ? said.substring(0, said.length() - 1) : said;
        return new Progress(
                new Light(colour, open + "；" + because + "。"),
                asOf,
                figure,
                value,
                expected,
                achievement,
                baseline,
                explanation.then(rule, colour));
    }
}
