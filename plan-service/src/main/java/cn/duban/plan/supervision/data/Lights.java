package cn.duban.plan.supervision.data;

import cn.duban.plan.PlanProblem;
import cn.duban.plan.commitment.Adjustment;
import cn.duban.plan.commitment.Target;
import cn.duban.plan.progress.Colour;
import cn.duban.plan.supervision.matter.Task;
import cn.duban.plan.tracking.Assessment;
import cn.duban.plan.tracking.Promise;
import cn.duban.plan.tracking.Tracked;
import cn.duban.plan.tracking.TrackedCommitments;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// 看灯 — what supervision may know of a commitment: its words, its computed figure, its colours.
///
/// The one place that reads the tracked commitments.
@Component
public class Lights {
    private static final Set<String> LEVELS = Set.of("", "%", "‰", "个百分点");

    private final TrackedCommitments commitments;

    Lights(TrackedCommitments commitments) {
        this.commitments = commitments;
    }

    /// 灯 now.
    public record Lit(
            Colour colour, String reason, Optional<String> value, String measure, LocalDate asOf) {}

    public Optional<Lit> of(String commitment) {
        return commitments.findById(commitment).filter(t -> !t.isDropped()).flatMap(Lights::lit);
    }

    /// 立项的来由 — why its light really fell, where it did so red or amber.
    Task.Origin cause(String commitment, Task.Origin colour, LocalDate today) {
        boolean overdue = today.isAfter(lastDay(commitment));
        if (isWithoutData(commitment)) {
            return overdue ? Task.Origin.NO_DATA : Task.Origin.SILENT;
        }
        return overdue && colour == Task.Origin.RED ? Task.Origin.MISSED : colour;
    }

    /// Whether nobody has reported or recorded anything for it yet.
    private boolean isWithoutData(String commitment) {
        return commitments
                .findById(commitment)
                .filter(t -> t.entries().isEmpty())
                .flatMap(Tracked::assessed)
                .filter(a -> a.figure() == null)
                .filter(a -> a.value() == null || new BigDecimal(a.value()).signum() == 0)
                .isPresent();
    }

    /// @throws PlanProblem.NoSuchCommitment if there is none
    /// @throws PlanProblem.CommitmentDropped if it was taken out of its plan
    public Task task(String commitment, Task.Origin origin, LocalDate today) {
        Tracked tracked = commitments.commitment(commitment);
        Promise p = tracked.promise();
        if (tracked.isDropped()) {
            throw new PlanProblem.CommitmentDropped(p.subject());
        }
        return new Task(
                p.plan(),
                p.planTitle(),
                commitment,
                p.unit(),
                p.subject(),
                p.text(),
                p.lead(),
                goal(p),
                origin,
                today,
                null);
    }

    /// 现行目标; none where it is followed no more.
    Optional<Task.Goal> goal(String commitment) {
        return commitments
                .findById(commitment)
                .filter(t -> !t.isDropped())
                .map(t -> goal(t.promise()));
    }

    private static Task.Goal goal(Promise promise) {
        String how =
                promise.adjustments().stream()
                        .map(Adjustment::inWords)
                        .collect(Collectors.joining("；"));
        return goal(promise.target()).adjusted(how.isEmpty() ? null : how);
    }

    public LocalDate lastDay(String commitment) {
        return commitments.commitment(commitment).promise().lastDay();
    }

    /// 红灯天数: the days of the stretch on which the light was red at the day's end.
    public int redDays(String commitment, LocalDate from, LocalDate to, ZoneId zone) {
        List<Tracked.ColourChange> history =
                commitments.findById(commitment).map(Tracked::history).orElse(List.of());
        int days = 0;
        for (int i = 0; i < history.size(); i++) {
            if (history.get(i).to() != Colour.RED) {
                continue;
            }
            LocalDate begin = later(history.get(i).at().atZone(zone).toLocalDate(), from);
            LocalDate end =
                    i + 1 == history.size()
                            ? to
                            : history.get(i + 1).at().atZone(zone).toLocalDate().minusDays(1);
            LocalDate last = end.isBefore(to) ? end : to;
            days += last.isBefore(begin) ? 0 : (int) (last.toEpochDay() - begin.toEpochDay()) + 1;
        }
        return days;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static Optional<Lit> lit(Tracked tracked) {
        return tracked.assessed()
                .map((Assessment a) ->
                        new Lit(
                                a.colour(),
                                a.reason(),
                                Optional.ofNullable(a.value()),
                                measure(tracked.promise()),
                                a.asOf()));
    }

    private static String measure(Promise promise) {
        String unit = promise.written().unit();
        return unit == null ? "" : unit;
    }

    /// The sum of split targets can be checked for numbers of things, not for levels.
    static Task.Goal goal(Target target) {
        String words = target.inWords();
        if (target instanceof Target.AtLeast t && !LEVELS.contains(t.unit())) {
            return new Task.Goal(words, plain(t.value()), null);
        }
        if (target instanceof Target.Exactly t && !LEVELS.contains(t.unit())) {
            return new Task.Goal(words, plain(t.value()), null);
        }
        if (target instanceof Target.Between t && !LEVELS.contains(t.unit())) {
            return new Task.Goal(words, plain(t.least()), null);
        }
        if (target instanceof Target.AtMost t && !LEVELS.contains(t.unit())) {
            return new Task.Goal(words, null, plain(t.value()));
        }
        return new Task.Goal(words, null, null);
    }

    private static String plain(BigDecimal value) {
        return value.toPlainString();
    }

    /// Whether parts in this measure can be added up.
    static boolean addsUp(String measure) {
        return !LEVELS.contains(measure);
    }
}
