package cn.duban.plan.tracking;

import cn.duban.plan.progress.Aim;
import cn.duban.plan.progress.Exact;
import cn.duban.plan.progress.Pace;
import cn.duban.plan.progress.Pace.Steps.Step;
import cn.duban.starter.problem.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// 曲线合不合理 — a drawn curve runs from the plan's year to the deadline and ends at the goal; pure.
///
/// - Its days lie between the first of the plan's year and the deadline.
/// - Its numbers never turn back, never pass the goal, and the last of them is the goal; a falling
///   goal (近视率) is approached from above, a range (5至6所) is reached at its lower end.
///
/// @param goal the target in words, for the refusal
record SensibleCurve(Optional<Aim> aim, String goal, LocalDate first, LocalDate last) {
    private static final String AT = "/pace";

    List<Violation> faults(Pace wanted) {
        List<Violation> faults = new ArrayList<>();
        switch (wanted) {
            case Pace.Steps steps -> {
                days(steps.steps().stream().map(Step::on), faults);
                aim.ifPresent(aim -> numbers(steps.steps(), aim, faults));
            }
            case Pace.Curve curve -> {
                days(curve.marks().stream().map(Pace.Curve.Mark::on), faults);
                ending(curve.marks().getLast(), faults);
            }
            case Pace.SchoolDays _, Pace.Linear _, Pace.Terms _, Pace.AtOnce _ -> {}
        }
        return faults;
    }

    private void days(Stream<LocalDate> days, List<Violation> faults) {
        days.filter(day -> day.isBefore(first) || day.isAfter(last))
                .findFirst()
                .ifPresent(day ->
                        faults.add(
                                new Violation(
                                        AT,
                                        "pace-day-outside",
                                        "节点%s不在计划年度开始（%s）到期限（%s）之间。".formatted(day, first, last),
                                        "写%s至%s之间的日期，从早到晚。".formatted(first, last))));
    }

    private void numbers(List<Step> steps, Aim aim, List<Violation> faults) {
        Exact before = Exact.of(steps.getFirst().value());
        for (Step step : steps) {
            Exact value = Exact.of(step.value());
            if (aim.isPassedBy(value)) {
                faults.add(beyond());
                return;
            }
            if (aim.isFallBack(before, value)) {
                faults.add(turning(step, aim));
                return;
            }
            before = value;
        }
        if (!aim.isReachedBy(before)) {
            faults.add(shortOf(steps.getLast(), aim));
        }
    }

    private Violation beyond() {
        return new Violation(
                AT,
                "pace-beyond-goal",
                "节点上的数超过了目标（%s）。".formatted(goal),
                "节点上的数不要超过目标；目标本身要改的，提出调整。");
    }

    private static Violation turning(Step step, Aim aim) {
        return new Violation(
                AT,
                "pace-turns-back",
                "节点%s的%s比前一个节点离目标更远。".formatted(step.on(), step.value().toPlainString()),
                aim.up() ? "节点上的数只能一个比一个大，或与前一个相同。" : "目标是往下降的，节点上的数只能一个比一个小，或与前一个相同。");
    }

    private Violation shortOf(Step end, Aim aim) {
        String reached = aim.goal().published();
        boolean due = end.on().equals(last);
        return new Violation(
                AT,
                "pace-short-of-goal",
                "最后一个节点%s的%s还不是目标（%s）。".formatted(end.on(), end.value().toPlainString(), goal),
                due
                        ? "最后一个节点改成%s=%s。".formatted(last, reached)
                        : "在最后加上%s=%s。".formatted(last, reached));
    }

    /// A share of the way that is written for the deadline is the whole way.
    private void ending(Pace.Curve.Mark end, List<Violation> faults) {
        if (end.on().equals(last) && !Exact.of(end.percent()).isAtLeast(Exact.of(100))) {
            faults.add(
                    new Violation(
                            AT,
                            "pace-short-of-goal",
                            "到期限%s只要求%s%%，达不到目标。".formatted(last, end.percent().toPlainString()),
                            "期限那天写%s=100，或不写期限那天。".formatted(last)));
        }
    }
}
