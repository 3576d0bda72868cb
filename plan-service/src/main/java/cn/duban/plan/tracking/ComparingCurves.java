package cn.duban.plan.tracking;

import cn.duban.plan.PlanProblem;
import cn.duban.plan.progress.Easing;
import cn.duban.plan.progress.Pace;
import cn.duban.plan.progress.ProgressSettings;
import cn.duban.plan.progress.Schedule;
import cn.duban.starter.problem.Violation;
import java.util.List;
import org.springframework.stereotype.Component;

/// 比曲线 — whether another curve would expect less of a commitment on any day.
@Component
class ComparingCurves {
    private final GatheringFacts facts;
    private final ProgressSettings settings;

    ComparingCurves(GatheringFacts facts, ProgressSettings settings) {
        this.facts = facts;
        this.settings = settings;
    }

    boolean isEasier(Tracked tracked, Pace wanted) {
        Promise promise = tracked.promise();
        Schedule to = Schedule.of(promise.deadline(), promise.year(), wanted);
        return easing(tracked).firstEasierDay(tracked.schedule(), to).isPresent();
    }

    /// @throws PlanProblem.PaceInvalid if it would ask for more on the way than in the end
    void refuseOvershooting(Tracked tracked, Pace wanted) {
        if (easing(tracked).overshoots(wanted)) {
            String goal = tracked.promise().target().inWords();
            throw new PlanProblem.PaceInvalid(
                    List.of(
                            new Violation(
                                    "/pace",
                                    "pace-beyond-goal",
                                    "节点上的数超过了目标（%s）。".formatted(goal),
                                    "节点上的数不要超过目标；目标本身要改的，提出调整。")));
        }
    }

    private Easing easing(Tracked tracked) {
        return new Easing(tracked.promise().target(), facts.about(tracked), settings);
    }
}
