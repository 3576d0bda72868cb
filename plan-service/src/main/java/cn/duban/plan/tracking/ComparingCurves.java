package cn.duban.plan.tracking;

import cn.duban.plan.PlanProblem;
import cn.duban.plan.commitment.Amendment;
import cn.duban.plan.progress.Aim;
import cn.duban.plan.progress.Easing;
import cn.duban.plan.progress.Facts;
import cn.duban.plan.progress.Pace;
import cn.duban.plan.progress.PaceNotation;
import cn.duban.plan.progress.ProgressSettings;
import cn.duban.plan.progress.Schedule;
import cn.duban.starter.problem.Violation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// 比曲线 — whether another curve would expect less of a commitment on any day, and whether it makes
/// sense at all.
@Component
class ComparingCurves {
    private final GatheringFacts facts;
    private final ProgressSettings settings;

    ComparingCurves(GatheringFacts facts, ProgressSettings settings) {
        this.facts = facts;
        this.settings = settings;
    }

    boolean isEasier(Tracked tracked, Pace wanted) {
        return !stretches(tracked, wanted, facts.about(tracked)).isEmpty();
    }

    /// On which days each proposed curve asks for less than the present one, by the number of the
    /// amendment; what else is proposed is left out.
    Map<Integer, String> easierDays(Tracked tracked, List<Amendment> proposed) {
        List<Amendment> drawn = proposed.stream().filter(Amendment::isOfCurveAlone).toList();
        Map<Integer, String> days = new HashMap<>();
        if (!drawn.isEmpty()) {
            Facts known = facts.about(tracked);
            drawn.forEach(
                    a -> easierDays(tracked, a, known).ifPresent(said -> days.put(a.no(), said)));
        }
        return days;
    }

    private Optional<String> easierDays(Tracked tracked, Amendment proposed, Facts known) {
        Pace wanted = PaceNotation.read(proposed.after().handling().course());
        String unit = proposed.after().written().unit();
        return EasierDays.inWords(stretches(tracked, wanted, known), unit == null ? "" : unit);
    }

    /// @throws PlanProblem.PaceInvalid if no plan can mean it
    void refuseNonsense(Tracked tracked, Pace wanted) {
        Promise promise = tracked.promise();
        Schedule schedule = tracked.schedule();
        Facts known = facts.about(tracked);
        Schedule to = Schedule.of(promise.deadline(), promise.year(), wanted);
        if (!new Easing(promise.target(), known, settings).hears(to)) {
            throw new PlanProblem.PaceInvalid(List.of(unheard(promise, wanted)));
        }
        SensibleCurve sense =
                new SensibleCurve(
                        Aim.of(promise.target(), known),
                        promise.target().inWords(),
                        schedule.first(),
                        schedule.last());
        List<Violation> faults = sense.faults(wanted);
        if (!faults.isEmpty()) {
            throw new PlanProblem.PaceInvalid(faults);
        }
    }

    private static Violation unheard(Promise promise, Pace wanted) {
        return new Violation(
                "/pace",
                "pace-unheard",
                "“%s”（目标：%s）不随“%s”逐日要求，设了也不起作用。"
                        .formatted(promise.subject(), promise.target().inWords(), wanted.inWords()),
                "水平类的目标用steps或curve写明各节点；只看是否完成或按周期开展的，不用设。");
    }

    private List<Easing.Stretch> stretches(Tracked tracked, Pace wanted, Facts known) {
        Promise promise = tracked.promise();
        Schedule to = Schedule.of(promise.deadline(), promise.year(), wanted);
        return new Easing(promise.target(), known, settings).stretches(tracked.schedule(), to);
    }
}
