package cn.duban.plan.supervision.score;

import cn.duban.plan.commitment.Plan;
import cn.duban.plan.commitment.Plans;
import cn.duban.plan.supervision.calendar.WorkCalendars;
import cn.duban.plan.supervision.data.Lights;
import cn.duban.plan.supervision.matter.Actor;
import cn.duban.plan.supervision.matter.Matters;
import cn.duban.plan.supervision.policy.Policies;
import cn.duban.plan.supervision.policy.Policy;
import cn.duban.plan.supervision.policy.ScoreRule;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 考核 — the scores of a plan's units in a period; never stored, always computed again.
@Component
class Scoring {
    private final Plans plans;
    private final Matters matters;
    private final Lights lights;
    private final Policies policies;
    private final WorkCalendars calendars;
    private final Appeals appeals;
    private final Clock clock;

    Scoring(
            Plans plans,
            Matters matters,
            Lights lights,
            Policies policies,
            WorkCalendars calendars,
            Appeals appeals,
            Clock clock) {
        this.plans = plans;
        this.matters = matters;
        this.lights = lights;
        this.policies = policies;
        this.calendars = calendars;
        this.appeals = appeals;
        this.clock = clock;
    }

    /// 考核表: the rule in force, and every unit the reader may see, best first.
    record Sheet(
            String plan,
            String planTitle,
            String period,
            LocalDate from,
            LocalDate to,
            LocalDate asOf,
            int policyVersion,
            ScoreRule rule,
            List<UnitScore> units) {}

    /// The units that have a score in a plan's period.
    Set<String> units(String planId, String period) {
        return sheet(planId, period, null, Actor.SYSTEM).units().stream()
                .map(UnitScore::unit)
                .collect(Collectors.toSet());
    }

    /// @param version of the rules; the newest if not said
    Sheet sheet(String planId, @Nullable String period, @Nullable Integer version, Actor reader) {
        Plan plan = plans.plan(planId);
        Period asked = Period.of(period == null ? Integer.toString(plan.year()) : period);
        Policy policy = version == null ? policies.current() : policies.version(version);
        LocalDate today = LocalDate.now(clock);
        Counting counting =
                new Counting(
                        asked,
                        policy,
                        calendars.current(),
                        (c, from, to) -> lights.redDays(c, from, to, clock.getZone()),
                        today,
                        clock.getZone());
        Map<String, Tally> tallies = counting.of(matters.of(planId));
        List<UnitScore> units =
                tallies.entrySet().stream()
                        .filter(e -> reader.reads(e.getKey(), plan.unit()))
                        .map(e ->
                                UnitScore.of(
                                        e.getKey(),
                                        policy.score(),
                                        e.getValue(),
                                        appeals.granted(planId, asked.code(), e.getKey())))
                        .sorted(
                                Comparator.comparing(UnitScore::total)
                                        .reversed()
                                        .thenComparing(UnitScore::unit))
                        .toList();
        return new Sheet(
                plan.id(),
                plan.title(),
                asked.code(),
                asked.from(),
                asked.to(),
                today,
                policy.version(),
                policy.score(),
                units);
    }
}
