package cn.duban.plan.tracking;

import cn.duban.plan.EntryProblem;
import cn.duban.starter.problem.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 试算请求 — figures as they would become, as many as a trial push foretells at most.
record TrialRequest(@Nullable List<@Nullable TrialFigure> figures) {
    static final int MOST = 500;

    /// By key; the last one of a key counts.
    ///
    /// @throws EntryProblem.TrialInvalid naming every place that is wrong
    Map<String, TrialFigure> byKey() {
        List<Violation> faults = new ArrayList<>();
        Map<String, TrialFigure> sound = new LinkedHashMap<>();
        if (figures == null || figures.size() > MOST) {
            faults.add(
                    Violation.of("/figures", "trial-invalid", "要写试算的指标值，至多%d个。".formatted(MOST)));
        } else {
            for (int i = 0; i < figures.size(); i++) {
                take(figures.get(i), "/figures/" + i, sound, faults);
            }
        }
        if (!faults.isEmpty()) {
            throw new EntryProblem.TrialInvalid(faults);
        }
        return sound;
    }

    private static void take(
            @Nullable TrialFigure figure,
            String at,
            Map<String, TrialFigure> sound,
            List<Violation> faults) {
        if (figure == null) {
            faults.add(Violation.of(at, "trial-invalid", "这里要写一个指标值。"));
            return;
        }
        List<Violation> wrong = figure.faults(at);
        faults.addAll(wrong);
        if (wrong.isEmpty()) {
            sound.put(figure.key(), figure);
        }
    }
}
