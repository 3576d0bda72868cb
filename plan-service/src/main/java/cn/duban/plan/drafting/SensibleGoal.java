package cn.duban.plan.drafting;

import cn.duban.plan.commitment.Commitment;
import cn.duban.plan.commitment.Direction;
import cn.duban.plan.commitment.Target;
import cn.duban.plan.tracking.Scale;
import cn.duban.starter.problem.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// 目标合不合理 — no plan means a share beyond its whole, fewer than none, or half a school; pure.
///
/// - A gross rate (毛入园率) may exceed its whole, and so may what the document itself prints.
/// - A change goes up or down; by how much is bounded only where there is an end to it.
///
/// @param sentence the words of the document
record SensibleGoal(String sentence) {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final BigDecimal GROSS = BigDecimal.valueOf(200);
    private static final BigDecimal MOST_THINGS = BigDecimal.valueOf(1_000_000_000);
    private static final Set<String> SHARES = Set.of("%", "‰", "个百分点");
    private static final String RATE = "填0以上、%s以内的数，百分之九十五填95；比上年升降的用CHANGE_BY。";

    SensibleGoal {
        sentence = sentence.replace('％', '%').replace('﹪', '%');
    }

    /// What a person changed and cannot mean; what stays as it was is not questioned.
    static List<Violation> faults(Commitment before, Commitment after) {
        SensibleGoal sense = new SensibleGoal(before.text());
        List<Violation> faults = new ArrayList<>();
        if (!after.written().equals(before.written())) {
            faults.addAll(sense.faults(after.target()));
        }
        if (after.base() != null && !after.base().equals(before.base())) {
            sense.amount(new BigDecimal(after.base()), levelOf(after), "/base", faults);
        }
        return faults;
    }

    /// A starting level is measured as its target is; of a relative change, in whatever it may be.
    private static String levelOf(Commitment c) {
        String unit = c.written().unit() == null ? "" : c.written().unit();
        boolean relative = c.target() instanceof Target.ChangeBy change && change.isRelative();
        return relative ? "" : unit.equals("个百分点") ? "%" : unit;
    }

    List<Violation> faults(Target target) {
        List<Violation> faults = new ArrayList<>();
        switch (target) {
            case Target.AtLeast t -> promised(t.value(), t.unit(), "/target/value", faults);
            case Target.Exactly t -> promised(t.value(), t.unit(), "/target/value", faults);
            case Target.AtMost t -> amount(t.value(), t.unit(), "/target/value", faults);
            case Target.Between t -> {
                amount(t.least(), t.unit(), "/target/value", faults);
                promised(t.most(), t.unit(), "/target/value2", faults);
            }
            case Target.ChangeBy t -> change(t, faults);
            case Target.All _, Target.Done _, Target.Recurring _, Target.Qualitative _ -> {}
        }
        return faults;
    }

    /// What has to be reached cannot be nothing.
    private void promised(BigDecimal value, String unit, String at, List<Violation> faults) {
        if (value.signum() == 0) {
            faults.add(
                    new Violation(
                            at,
                            "target-is-nothing",
                            "目标是0%s，等于没有要求。".formatted(unit),
                            "填大于0的数；要求一件也不发生的用AT_MOST，不再做的移出计划。"));
        } else {
            amount(value, unit, at, faults);
        }
    }

    private void amount(BigDecimal value, String unit, String at, List<Violation> faults) {
        String said = value.toPlainString() + unit;
        if (value.signum() < 0) {
            faults.add(
                    new Violation(
                            at,
                            "target-negative",
                            "%s是负数，不成立。".formatted(said),
                            "填不小于0的数；比上年升降的用CHANGE_BY，如-5个百分点。"));
        } else if (isBeyond(value, unit)) {
            faults.add(
                    new Violation(
                            at,
                            "target-beyond-whole",
                            "%s超过了全部，不成立。".formatted(said),
                            RATE.formatted(most(unit).toPlainString() + unit)));
        } else if (Scale.isCounted(unit)) {
            things(value, unit, at, faults);
        }
    }

    private static void things(BigDecimal value, String unit, String at, List<Violation> faults) {
        String said = value.toPlainString() + unit;
        if (value.stripTrailingZeros().scale() > 0) {
            faults.add(
                    new Violation(
                            at,
                            "target-not-whole",
                            "按%s计的要是整数，%s不是。".formatted(unit, said),
                            "填整数，如%d。".formatted(value.longValue() + 1)));
        } else if (value.compareTo(MOST_THINGS) > 0) {
            faults.add(
                    new Violation(
                            at,
                            "target-beyond-scale",
                            "%s太多，不成立。".formatted(said),
                            "按原文核对数和单位，如3%s。".formatted(unit)));
        }
    }

    private boolean isBeyond(BigDecimal value, String unit) {
        boolean printed = sentence.contains(value.toPlainString() + unit);
        return SHARES.contains(unit) && !printed && value.compareTo(most(unit)) > 0;
    }

    private BigDecimal most(String unit) {
        BigDecimal most = sentence.contains("毛入") ? GROSS : WHOLE;
        return unit.equals("‰") ? most.multiply(BigDecimal.TEN) : most;
    }

    private static void change(Target.ChangeBy t, List<Violation> faults) {
        boolean bounded =
                t.unit().equals("个百分点") || (t.isRelative() && t.direction() == Direction.DOWN);
        if (bounded && t.amount().compareTo(WHOLE) > 0) {
            faults.add(
                    new Violation(
                            "/target/value",
                            "target-beyond-whole",
                            "%s，不成立。".formatted(t.inWords()),
                            "填100以内的数，如提高1.5个百分点填1.5，下降填-1.5。"));
        }
    }
}
