package cn.duban.plan.tracking;

import cn.duban.plan.progress.Easing;
import cn.duban.plan.progress.Pace;
import cn.duban.plan.progress.ProgressSettings;
import cn.duban.plan.progress.Schedule;
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
        return new Easing(promise.target(), facts.about(tracked), settings)
                .firstEasierDay(tracked.schedule(), to)
                .isPresent();
    }
}
