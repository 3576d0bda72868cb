package cn.duban.plan.tracking;

import cn.duban.plan.progress.Facts;
import cn.duban.plan.progress.Figure;
import cn.duban.plan.progress.Progress;
import cn.duban.plan.progress.ProgressSettings;
import cn.duban.plan.tracking.ForetoldLight.Moved;
import cn.duban.plan.tracking.GatheringFacts.Ground;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// 试算亮灯 — which lights figures would change, had they come in today; nothing is stored or told.
///
/// - Both colours are derived here and now by the same rule, so the push itself brings the one that
///   was foretold, if nothing else comes between.
/// - What is restricted (中高考成绩、升学率) is never lit, so never foretold.
@Component
class ForetellingLights {
    private static final Comparator<Ground> IN_PLAN_ORDER =
            Comparator.comparing((Ground g) -> g.tracked().promise().plan())
                    .thenComparing(g -> g.tracked().promise().order());

    private final Watches watches;
    private final TrackedCommitments commitments;
    private final GatheringFacts facts;
    private final ProgressSettings settings;
    private final Clock clock;

    ForetellingLights(
            Watches watches,
            TrackedCommitments commitments,
            GatheringFacts facts,
            ProgressSettings settings,
            Clock clock) {
        this.watches = watches;
        this.commitments = commitments;
        this.facts = facts;
        this.settings = settings;
        this.clock = clock;
    }

    /// Of every commitment that reads one of these figures.
    ///
    /// @param trial by `indicator|unit|period`
    List<ForetoldLight> lights(Map<String, TrialFigure> trial) {
        Set<String> keys =
                trial.values().stream().map(TrialFigure::watched).collect(Collectors.toSet());
        List<String> moved = watches.moved(keys);
        List<Tracked> tracked =
                moved.isEmpty()
                        ? List.of()
                        : commitments.findAllById(moved).stream()
                                .filter(t -> !t.isDropped())
                                .toList();
        return facts.about(tracked).stream()
                .filter(ground -> !ground.facts().restricted())
                .sorted(IN_PLAN_ORDER)
                .flatMap(ground -> light(ground, trial))
                .toList();
    }

    private Stream<ForetoldLight> light(Ground ground, Map<String, TrialFigure> trial) {
        List<TrialFigure> read =
                ground.keys().stream().flatMap(key -> Stream.ofNullable(trial.get(key))).toList();
        if (read.isEmpty()) {
            return Stream.empty();
        }
        Map<String, Figure> known = new LinkedHashMap<>();
        ground.facts().figures().forEach(f -> known.put(f.id(), f));
        Map<String, Figure> then = new LinkedHashMap<>(known);
        read.forEach(t -> then.put(t.key(), t.over(known.get(t.key()), clock.instant())));
        Progress before = weighed(ground.tracked(), ground.facts());
        Progress after =
                weighed(ground.tracked(), ground.facts().reading(new ArrayList<>(then.values())));
        TrialFigure speaks = speaking(read, after);
        Figure foretold = speaks.over(known.get(speaks.key()), clock.instant());
        return Stream.of(
                ForetoldLight.of(
                        ground.tracked(),
                        before.light(),
                        after.light(),
                        Moved.of(speaks, known.get(speaks.key()), foretold)));
    }

    /// The one the light would be read from, else the newest.
    private static TrialFigure speaking(List<TrialFigure> read, Progress after) {
        String chosen = after.figure().map(Figure::id).orElse("");
        return read.stream().filter(t -> t.key().equals(chosen)).findFirst().orElse(read.getLast());
    }

    private Progress weighed(Tracked tracked, Facts known) {
        return Progress.derivedFrom(
                tracked.promise().target(),
                tracked.schedule(),
                known,
                settings,
                LocalDate.now(clock));
    }
}
