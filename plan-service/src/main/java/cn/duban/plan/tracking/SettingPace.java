package cn.duban.plan.tracking;

import cn.duban.plan.PlanProblem;
import cn.duban.plan.progress.PaceNotation;
import cn.duban.plan.tracking.Tracked.Pacing;
import cn.duban.starter.problem.Violation;
import cn.duban.starter.security.Caller;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 定进度曲线 — how a commitment is expected to grow; who set it and why stays with it.
///
/// The target and the deadline are the plan's and are not changed here.
@Component
class SettingPace {
    private static final int LONGEST = 500;

    private final Assessing assessing;
    private final Responsibility responsibility;
    private final Clock clock;

    SettingPace(Assessing assessing, Responsibility responsibility, Clock clock) {
        this.assessing = assessing;
        this.responsibility = responsibility;
        this.clock = clock;
    }

    Tracked set(
            String commitment, @Nullable String notation, @Nullable String reason, Caller caller) {
        List<Violation> errors = new ArrayList<>();
        String written = read(notation, errors);
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > LONGEST) {
            errors.add(Violation.of("/reason", "reason-missing", "要写明理由，不超过500字。"));
        }
        if (!errors.isEmpty()) {
            throw new PlanProblem.PaceInvalid(errors);
        }
        Pacing pacing = new Pacing(written, why, caller.name(), clock.instant());
        return assessing.changing(
                commitment,
                tracked -> {
                    responsibility.refuseOthers(caller, tracked.promise());
                    return tracked.changing().pacing(pacing).done();
                });
    }

    private static String read(@Nullable String notation, List<Violation> errors) {
        try {
            return PaceNotation.write(PaceNotation.read(notation));
        } catch (IllegalArgumentException wrong) {
            errors.add(Violation.of("/pace", "pace-invalid", wrong.getMessage() + "。"));
            return "";
        }
    }
}
