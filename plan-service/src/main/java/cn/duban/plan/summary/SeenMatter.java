package cn.duban.plan.summary;

import cn.duban.plan.report.Supervision.Feedback;
import cn.duban.plan.report.Supervision.Postponement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// 督办事项 as far as a report reads it — its stamps tell how it stood at any moment; never written
/// here.
@Document("matters")
record SeenMatter(@Id String id, Task task, Standing standing, List<Stamp> stamps) {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final Set<String> WRITTEN = Set.of("NOTE", "ANSWER", "ASK_DELAY");
    private static final Set<String> FINISHED = Set.of("DONE", "CLOSED");
    private static final Set<String> WITH_UNIT = Set.of("ASSIGNED", "WORKING", "RETURNED");
    private static final Set<String> IN_WORK =
            Set.of("ASSIGNED", "WORKING", "RETURNED", "ANSWERED");
    private static final Set<String> GONE = Set.of("MERGED", "REVOKED");

    record Task(String plan, @Nullable String commitment) {}

    record Standing(@Nullable List<Delay> delays, @Nullable List<Share> assignments) {}

    /// 一家的承办.
    record Share(String state, LocalDate due, @Nullable Integer handedTo) {
        boolean isLate(LocalDate today) {
            return handedTo == null && WITH_UNIT.contains(state) && due.isBefore(today);
        }
    }

    record Delay(
            LocalDate until, @Nullable String reason, String outcome, @Nullable Instant decidedAt) {
        boolean isGrantedBy(Instant moment) {
            return outcome.equals("GRANTED") && decidedAt != null && !decidedAt.isAfter(moment);
        }
    }

    record Stamp(
            String move,
            String name,
            Instant at,
            String to,
            @Nullable String unit,
            @Nullable String text,
            @Nullable LocalDate deadline) {}

    boolean isAbout(String commitment) {
        return commitment.equals(task.commitment());
    }

    /// The state after the last stamp by then; nothing while it was not yet filed.
    Optional<String> state(Instant until) {
        return by(until).reduce((_, later) -> later).map(Stamp::to);
    }

    boolean isFiled(Instant until) {
        return state(until).isPresent();
    }

    /// 撤销 or 合并: filed once, and no matter of its own any more.
    boolean isGone(Instant until) {
        return state(until).filter(GONE::contains).isPresent();
    }

    boolean isFinished(Instant until) {
        return state(until).filter(FINISHED::contains).isPresent();
    }

    /// The ball was with a unit whose day had passed: of each share, where nothing has happened
    /// since; of the matter, as far as its stamps tell it, on an earlier day.
    boolean isOverdue(Instant until) {
        LocalDate today = LocalDate.ofInstant(until, BEIJING);
        List<Share> shares = standing.assignments();
        if (shares != null && by(until).count() == stamps.size()) {
            return state(until).filter(IN_WORK::contains).isPresent()
                    && shares.stream().anyMatch(s -> s.isLate(today));
        }
        return state(until).filter(WITH_UNIT::contains).isPresent()
                && due(until).filter(d -> d.isBefore(today)).isPresent();
    }

    List<Feedback> answers(Instant until) {
        return by(until)
                .filter(s -> WRITTEN.contains(s.move()) && s.text() != null && !s.text().isBlank())
                .map(s ->
                        new Feedback(
                                String.valueOf(s.text()).strip(),
                                s.unit() == null ? s.name() : s.unit(),
                                LocalDate.ofInstant(s.at(), BEIJING),
                                s.at()))
                .toList();
    }

    Optional<Postponement> postponement(Instant until) {
        return granted(until)
                .map(d ->
                        new Postponement(
                                d.until(),
                                d.reason() == null ? "" : d.reason(),
                                LocalDate.ofInstant(
                                        Objects.requireNonNull(d.decidedAt()), BEIJING)));
    }

    private Optional<LocalDate> due(Instant until) {
        Optional<LocalDate> set =
                by(until)
                        .flatMap(s -> Optional.ofNullable(s.deadline()).stream())
                        .reduce((_, later) -> later);
        return granted(until).map(Delay::until).or(() -> set);
    }

    private Optional<Delay> granted(Instant until) {
        List<Delay> delays = standing.delays() == null ? List.of() : standing.delays();
        return delays.stream()
                .filter(d -> d.isGrantedBy(until))
                .max(Comparator.comparing(Delay::until));
    }

    private Stream<Stamp> by(Instant until) {
        return stamps.stream().filter(s -> !s.at().isAfter(until));
    }
}
