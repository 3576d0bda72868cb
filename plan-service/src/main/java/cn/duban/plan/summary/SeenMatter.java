package cn.duban.plan.summary;

import cn.duban.plan.report.Supervision.Feedback;
import cn.duban.plan.report.Supervision.Overruling;
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
    private static final Set<String> REVIEWED = Set.of("ANSWER", "RETURN");
    private static final Set<String> DECIDED =
            Set.of("GRANT_DELAY", "REFUSE_DELAY", "ASK_DELAY", "ANSWER");
    private static final Set<String> FINISHED = Set.of("DONE", "CLOSED");
    private static final Set<String> WITH_UNIT = Set.of("ASSIGNED", "WORKING", "RETURNED");
    private static final Set<String> IN_WORK =
            Set.of("ASSIGNED", "WORKING", "RETURNED", "ANSWERED");
    private static final Set<String> GONE = Set.of("MERGED", "REVOKED");

    record Task(String plan, @Nullable String commitment) {}

    record Standing(
            @Nullable List<Delay> delays,
            @Nullable List<Share> assignments,
            @Nullable Overruled overruling) {}

    /// 例外办结, under a leader's name.
    record Overruled(String name, @Nullable String reason, Instant at) {}

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
            @Nullable Integer assignment,
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

    /// What was written and stands.
    List<Feedback> answers(Instant until) {
        List<Stamp> all = by(until).toList();
        return all.stream()
                .filter(s -> s.text() != null && !s.text().isBlank() && stands(s, all))
                .map(s ->
                        new Feedback(
                                String.valueOf(s.text()).strip(),
                                s.unit() == null ? s.name() : s.unit(),
                                LocalDate.ofInstant(s.at(), BEIJING),
                                s.at()))
                .toList();
    }

    private static boolean stands(Stamp stamp, List<Stamp> all) {
        return switch (stamp.move()) {
            case "NOTE" -> true;
            case "ANSWER" -> !next(stamp, all, REVIEWED).equals(Optional.of("RETURN"));
            case "ASK_DELAY" -> next(stamp, all, DECIDED).equals(Optional.of("GRANT_DELAY"));
            default -> false;
        };
    }

    /// Which of these moves came first after a stamp, on the same share.
    private static Optional<String> next(Stamp stamp, List<Stamp> all, Set<String> moves) {
        return all.subList(all.indexOf(stamp) + 1, all.size()).stream()
                .filter(s -> Objects.equals(s.assignment(), stamp.assignment()))
                .map(Stamp::move)
                .filter(moves::contains)
                .findFirst();
    }

    /// The last answer of a share was returned, and nothing was answered since.
    boolean isReturned(Instant until) {
        List<Stamp> all = by(until).toList();
        return !isGone(until)
                && !isFinished(until)
                && all.stream()
                        .filter(s -> s.move().equals("RETURN"))
                        .anyMatch(s -> next(s, all, REVIEWED).isEmpty());
    }

    /// While the matter stays closed by it.
    Optional<Overruling> overruling(Instant until) {
        return Optional.ofNullable(standing.overruling())
                .filter(o -> !o.at().isAfter(until) && isFinished(until))
                .map(o ->
                        new Overruling(
                                o.name(),
                                o.reason() == null ? "" : o.reason().strip(),
                                LocalDate.ofInstant(o.at(), BEIJING)));
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
