package cn.duban.plan.progress;

import cn.duban.plan.commitment.Target;
import java.util.Optional;

/// 曲线的去处 — the number a curve leads to, and whether from below.
///
/// @param most the upper end of a range (5至6所), else the goal itself
public record Aim(Exact goal, Exact most, boolean up) {

    /// Empty for a target that no curve leads to.
    public static Optional<Aim> of(Target target, Facts facts) {
        Yardstick yardstick = facts.yardstick();
        return switch (target) {
            case Target.AtLeast t -> at(Exact.of(t.value()), true);
            case Target.AtMost t -> ceiling(Exact.of(t.value()), yardstick);
            case Target.Exactly t ->
                    yardstick.higherIsBetter()
                            ? at(Exact.of(t.value()), true)
                            : ceiling(Exact.of(t.value()), yardstick);
            case Target.Between t ->
                    Optional.of(new Aim(Exact.of(t.least()), Exact.of(t.most()), true));
            case Target.ChangeBy t ->
                    yardstick.isIndicator() ? Optional.empty() : at(Exact.of(t.amount()), true);
            case Target.All _, Target.Done _, Target.Recurring _, Target.Qualitative _ ->
                    Optional.empty();
        };
    }

    private static Optional<Aim> at(Exact goal, boolean up) {
        return Optional.of(new Aim(goal, goal, up));
    }

    /// A number of things not to be exceeded has no curve.
    private static Optional<Aim> ceiling(Exact goal, Yardstick yardstick) {
        return yardstick.accumulates() ? Optional.empty() : at(goal, false);
    }

    /// Whether a value asks for more than the goal itself.
    public boolean isPassedBy(Exact value) {
        return up ? value.compareTo(most) > 0 : value.compareTo(goal) < 0;
    }

    /// Whether a value is as far as the goal.
    public boolean isReachedBy(Exact value) {
        return up ? value.isAtLeast(goal) : value.isAtMost(goal);
    }

    /// Whether one value leads away from the goal after another.
    public boolean isFallBack(Exact before, Exact after) {
        return up ? after.compareTo(before) < 0 : after.compareTo(before) > 0;
    }
}
