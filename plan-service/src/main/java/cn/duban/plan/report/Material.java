package cn.duban.plan.report;

import cn.duban.plan.commitment.Plan;
import cn.duban.plan.ledger.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 素材 — everything a report is written from, as it was known at one moment.
///
/// @param dropped what was taken out of the plan by then: it stands in no count, but is accounted
///   for
/// @param unitName what the unit of the plan is registered as, where that is known
/// @param before how things stood when the stretch the report is about began
public record Material(
        Plan plan,
        ReportKind kind,
        List<Standing> standings,
        Map<String, Standing> before,
        Supervision supervision,
        LocalDate asOf,
        Instant knownAt,
        List<Dropped> dropped,
        @Nullable String unitName) {

    public Material {
        standings =
                standings.stream()
                        .sorted(Comparator.comparingInt((Standing s) -> s.promise().order()))
                        .toList();
        before = Map.copyOf(before);
        dropped = List.copyOf(dropped);
    }

    public static Material of(
            Plan plan,
            ReportKind kind,
            List<Standing> now,
            List<Standing> then,
            Supervision supervision,
            LocalDate asOf,
            Instant knownAt) {
        return new Material(
                plan,
                kind,
                now,
                then.stream().collect(Collectors.toMap(Standing::id, Function.identity())),
                supervision,
                asOf,
                knownAt,
                List.of(),
                null);
    }

    /// The same, with what was taken out of the plan until then.
    public Material without(List<Dropped> gone) {
        return new Material(
                plan, kind, standings, before, supervision, asOf, knownAt, gone, unitName);
    }

    /// The same, of a unit registered under a name.
    public Material registeredAs(@Nullable String registered) {
        return new Material(
                plan, kind, standings, before, supervision, asOf, knownAt, dropped, registered);
    }

    List<Standing> with(Status status) {
        return standings.stream().filter(s -> Status.of(s, asOf) == status).toList();
    }

    /// How it stood when the stretch began; nothing for one that is newer.
    Optional<Standing> standingBefore(Standing s) {
        return Optional.ofNullable(before.get(s.id()));
    }

    /// 未完成和存在差距, in the plan's own order.
    List<Standing> unmet() {
        return standings.stream().filter(Standing::isUnmet).toList();
    }
}
