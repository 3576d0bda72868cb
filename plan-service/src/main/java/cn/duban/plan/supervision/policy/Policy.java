package cn.duban.plan.supervision.policy;

import cn.duban.starter.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 督办规则 — one version of the bureau's own rules, as data.
///
/// @param fromHour the hour from which reminders are said on a work-day
/// @param signWithin work-days in which to sign for a matter
/// @param reopenWithin calendar days in which a light that falls again reopens what was closed
public record Policy(
        int version,
        String note,
        int fromHour,
        int signWithin,
        Opening opening,
        int reopenWithin,
        List<Step> steps,
        ScoreRule score,
        @Nullable Circulars circulars) {

    /// 据灯立项 — whether red opens a matter, after how many amber work-days, and until when it is due.
    ///
    /// @param revokeWithin days within which a matter opened only because no data had come is taken
    ///   back when they come and the light is green; never if absent or 0
    public record Opening(
            boolean red,
            int amberWorkdays,
            boolean assign,
            int dueIn,
            @Nullable Integer revokeWithin) {

        public int revocable() {
            return revokeWithin == null ? 0 : revokeWithin;
        }

        boolean isWhole() {
            return amberWorkdays >= 0 && revocable() >= 0 && dueIn >= 1;
        }
    }

    private static final int MOST_STEPS = 30;
    private static final int LATEST_HOUR = 20;

    public Policy {
        note = note == null ? "" : note;
        steps = steps == null ? List.of() : List.copyOf(steps);
    }

    public Policy as(int newVersion) {
        return new Policy(
                newVersion,
                note,
                fromHour,
                signWithin,
                opening,
                reopenWithin,
                steps,
                score,
                circulars);
    }

    /// What is wrong with it; empty when nothing is.
    List<Violation> faults() {
        List<Violation> faults = new ArrayList<>(stepFaults());
        if (fromHour < 0 || fromHour > LATEST_HOUR) {
            faults.add(fault("/fromHour", "fromHour在0到%d之间。".formatted(LATEST_HOUR)));
        }
        if (signWithin < 1 || reopenWithin < 0) {
            faults.add(fault("/signWithin", "签收时限至少1个工作日，重新打开的期限不能为负。"));
        }
        if (opening == null || !opening.isWhole()) {
            faults.add(fault("/opening", "opening要写全，办理时限至少1个工作日。"));
        }
        if (circulars != null) {
            circulars.faults().forEach(f -> faults.add(fault("/circulars", f)));
        }
        faults.addAll(scoreFaults());
        return faults;
    }

    private List<Violation> stepFaults() {
        List<Violation> faults = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            String at = "/steps/" + i;
            steps.get(i).faults().forEach(f -> faults.add(fault(at, f)));
        }
        long keys = steps.stream().map(Step::step).distinct().count();
        if (keys < steps.size() || steps.size() > MOST_STEPS) {
            faults.add(fault("/steps", "编号step不能重复，最多%d级。".formatted(MOST_STEPS)));
        }
        return faults;
    }

    private List<Violation> scoreFaults() {
        return score == null || score.base() == null
                ? List.of(fault("/score", "score要写全。"))
                : score.lines().stream()
                        .flatMap(ScoreRule.Line::faults)
                        .map(f -> fault("/score/lines", f))
                        .toList();
    }

    private static Violation fault(String at, String sentence) {
        return Violation.of(at, "policy-invalid", sentence);
    }
}
