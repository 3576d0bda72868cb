package cn.duban.plan.supervision.escalation;

import cn.duban.plan.supervision.calendar.WorkCalendar;
import cn.duban.plan.supervision.matter.Assignment;
import cn.duban.plan.supervision.matter.Fired;
import cn.duban.plan.supervision.matter.Matter;
import cn.duban.plan.supervision.matter.State;
import cn.duban.plan.supervision.policy.Policy;
import cn.duban.plan.supervision.policy.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 阶梯 — which steps have come due for a matter, and which of them is said.
///
/// - Time runs in work-days from the day of assignment to the deadline of each unit's share.
/// - Quiet (不打扰) while the ball is not with the unit: paused, merged, answered, closed, a delay
///   asked.
/// - Of several steps that are due at once, after a long outage or a quiet time, the strongest is
///   said (the highest level, then the latest); the others are settled silently: one slip, not
///   five.
public record Ladder(Policy policy, WorkCalendar calendar) {

    /// 到期的一级.
    record Due(String key, Step step, int round, Assignment share, LocalDate on) {
        Fired settled(LocalDate today, boolean said, int policy) {
            return new Fired(
                    key,
                    step.step(),
                    step.name(),
                    step.level(),
                    share.no(),
                    on,
                    today,
                    said,
                    policy);
        }
    }

    private static final Comparator<Due> STRENGTH =
            Comparator.comparingInt((Due d) -> d.step().level())
                    .thenComparing(Due::on)
                    .thenComparing(d -> d.step().step())
                    .thenComparing(Due::round);

    /// For each share with something new: what is due, the strongest last.
    List<List<Due>> due(Matter matter, LocalDate today) {
        if (!matter.state().isWithUnit()) {
            return List.of();
        }
        Set<String> settled = matter.fired().stream().map(Fired::key).collect(Collectors.toSet());
        List<List<Due>> perShare = new ArrayList<>();
        for (Assignment share : matter.standing().active()) {
            if (share.state().isWithUnit() && matter.standing().openDelay(share.no()).isEmpty()) {
                List<Due> fresh =
                        until(matter.id(), share, today).stream()
                                .filter(d -> !settled.contains(d.key()))
                                .sorted(STRENGTH)
                                .toList();
                if (!fresh.isEmpty()) {
                    perShare.add(fresh);
                }
            }
        }
        return perShare;
    }

    /// Every step of one share that is due by today.
    List<Due> until(String matter, Assignment share, LocalDate today) {
        List<Due> due = new ArrayList<>();
        int all = calendar.between(share.since(), share.due());
        for (Step step : policy.steps()) {
            for (int round = 1; round <= step.rounds(); round++) {
                LocalDate on = dayOf(step, round, share, all);
                if (on == null || on.isAfter(today)) {
                    break;
                }
                due.add(new Due(key(matter, step, round, share), step, round, share, on));
            }
        }
        return due;
    }

    /// `matter.share|step|deadline`: what the calendar or the rules make of the day later changes
    /// nothing.
    private static String key(String matter, Step step, int round, Assignment share) {
        String which = step.rounds() == 1 ? step.step() : step.step() + "#" + round;
        return "%s.%d|%s|%s".formatted(matter, share.no(), which, share.due());
    }

    /// The work-day on which it is due; none where the time is too short for it.
    private @Nullable LocalDate dayOf(Step step, int round, Assignment share, int all) {
        return switch (step.trigger()) {
            case LEFT_PERCENT -> nth(share, all - step.days() * all / 100);
            case DAYS_BEFORE -> nth(share, all - step.days());
            case DAYS_AFTER -> calendar.after(share.due(), step.days());
            case EVERY_DAYS_AFTER -> calendar.after(share.due(), step.days() * round);
            case UNSIGNED ->
                    share.state() == State.ASSIGNED
                            ? calendar.after(share.since(), step.days())
                            : null;
        };
    }

    private @Nullable LocalDate nth(Assignment share, int workdays) {
        return workdays < 1 ? null : calendar.after(share.since(), workdays);
    }
}
