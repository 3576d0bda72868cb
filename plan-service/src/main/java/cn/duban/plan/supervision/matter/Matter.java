package cn.duban.plan.supervision.matter;

import cn.duban.starter.outbox.CarriesEvents;
import cn.duban.starter.outbox.PendingEvent;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// 督办事项 — one matter in one document: task, standing, stamps, settled steps, outbox.
///
/// @param said how many events it has caused; their version
@Document("matters")
public record Matter(
        @Id String id,
        @Version @Nullable Long version,
        Task task,
        Standing standing,
        List<Stamp> stamps,
        List<Fired> fired,
        long said,
        List<PendingEvent> pending)
        implements CarriesEvents {

    public Matter {
        stamps = List.copyOf(stamps);
        fired = List.copyOf(fired);
        pending = List.copyOf(pending);
    }

    public static Matter filed(String id, Task task, List<Integer> episodes) {
        return new Matter(
                id, null, task, Standing.filed(episodes), List.of(), List.of(), 0, List.of());
    }

    public State state() {
        return standing.state();
    }

    /// 办理期限: the latest of its units'.
    public Optional<LocalDate> due() {
        return standing.active().stream().map(Assignment::due).max(Comparator.naturalOrder());
    }

    /// 逾期: the ball is with a unit whose day has passed.
    public boolean isOverdue(LocalDate today) {
        return state().isInWork()
                && standing.active().stream()
                        .anyMatch(a -> a.state().isWithUnit() && a.due().isBefore(today));
    }

    /// The day it was closed, if it is.
    public Optional<LocalDate> finishedOn(ZoneId zone) {
        return stamps.reversed().stream()
                .filter(s -> s.move() == Move.FINISH)
                .findFirst()
                .filter(_ -> state().isFinished())
                .map(s -> s.at().atZone(zone).toLocalDate());
    }

    public Matter stamped(Standing after, Stamp stamp) {
        return new Matter(
                id,
                version,
                task,
                after,
                Stream.concat(stamps.stream(), Stream.of(stamp)).toList(),
                fired,
                said,
                pending);
    }

    public Matter saying(PendingEvent event) {
        return new Matter(
                id,
                version,
                task,
                standing,
                stamps,
                fired,
                said + 1,
                Stream.concat(pending.stream(), Stream.of(event)).toList());
    }

    public Matter settling(List<Fired> steps) {
        return new Matter(
                id,
                version,
                task,
                standing,
                stamps,
                Stream.concat(fired.stream(), steps.stream()).toList(),
                said,
                pending);
    }

    /// Towards the target as it is now.
    public Matter aimingAt(Task.Goal present) {
        return new Matter(
                id, version, task.aimingAt(present), standing, stamps, fired, said, pending);
    }

    public Matter inEpisode(int episode) {
        return new Matter(
                id, version, task, standing.inEpisode(episode), stamps, fired, said, pending);
    }
}
