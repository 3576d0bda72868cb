package cn.duban.plan.board;

import cn.duban.plan.commitment.Direction;
import cn.duban.plan.commitment.WrittenTarget;
import cn.duban.plan.events.PlanEvent;
import cn.duban.plan.events.PlanEvent.CommitmentAssessed;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 一行灯 — one commitment in the flat table of the board.
///
/// @param adjusted what amendments made of target and deadline; a lowered goal is not hidden
/// @param version of this commitment's state: a row with a higher one replaces the other
public record LightRow(
        String commitment,
        long version,
        String plan,
        String planTitle,
        int year,
        String unit,
        List<String> path,
        String subject,
        String text,
        @Nullable String indicator,
        @Nullable String lead,
        String target,
        @Nullable LocalDate deadline,
        PlanEvent.Colour colour,
        String reason,
        OffsetDateTime since,
        LocalDate asOf,
        @Nullable String value,
        @Nullable String unitOfMeasure,
        @Nullable String period,
        @Nullable Integer applicable,
        @Nullable Integer reported,
        @Nullable String expected,
        @Nullable String achievement,
        boolean restricted,
        @Nullable String adjusted) {

    static LightRow of(CommitmentAssessed e, long version) {
        CommitmentAssessed.Figure f = e.figure();
        return new LightRow(
                e.commitment(),
                version,
                e.plan(),
                e.planTitle(),
                e.year(),
                e.unit(),
                e.path(),
                e.subject(),
                e.text(),
                e.indicator(),
                e.lead(),
                inWords(e.target()),
                e.deadline(),
                e.light().colour(),
                e.light().reason(),
                e.light().since(),
                e.light().asOf(),
                f == null ? null : f.value(),
                e.target().unit(),
                f == null ? null : f.period(),
                f == null ? null : f.applicable(),
                f == null ? null : f.reported(),
                e.expected(),
                e.achievement(),
                e.restricted(),
                e.adjusted());
    }

    /// Days until the deadline, negative once it has passed.
    long daysLeft(LocalDate today) {
        return deadline == null ? 0 : ChronoUnit.DAYS.between(today, deadline);
    }

    private static String inWords(CommitmentAssessed.Target t) {
        return new WrittenTarget(
                        WrittenTarget.Comparator.valueOf(t.comparator()),
                        t.value(),
                        t.value2(),
                        t.unit(),
                        t.baseline(),
                        t.frequency(),
                        t.direction() == null ? null : Direction.valueOf(t.direction()))
                .toTarget()
                .inWords();
    }
}
