package cn.duban.plan.tracking;

import cn.duban.plan.PlanProblem;
import cn.duban.plan.progress.Entry;
import cn.duban.plan.progress.Exact;
import cn.duban.starter.messaging.Events;
import cn.duban.starter.problem.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 记进展 — adds an entry to a commitment that no indicator feeds; the light follows in the same save.
///
/// The same Idempotency-Key is the same entry; a counter never falls below zero.
@Component
class RecordingEntry {
    private final Assessing assessing;
    private final Clock clock;

    RecordingEntry(Assessing assessing, Clock clock) {
        this.assessing = assessing;
        this.clock = clock;
    }

    Tracked record(String commitment, EntryRequest request, @Nullable String key, String by) {
        String id = Events.newId();
        Entry entry =
                request.entry(
                        id,
                        key == null || key.isBlank() ? id : key,
                        LocalDate.now(clock),
                        by,
                        clock.instant());
        return assessing.changing(commitment, tracked -> added(tracked, entry));
    }

    private static Tracked added(Tracked tracked, Entry entry) {
        Optional<Entry> earlier =
                tracked.entries().stream().filter(e -> e.key().equals(entry.key())).findFirst();
        if (earlier.isPresent()) {
            if (isSame(earlier.get(), entry)) {
                return tracked;
            }
            throw new PlanProblem.KeyReused(entry.key());
        }
        String indicator = tracked.promise().indicator();
        if (indicator != null) {
            throw new PlanProblem.FedByIndicator(tracked.id(), indicator);
        }
        Exact sum = entry.counted(Exact.ZERO);
        for (Entry e : tracked.entries()) {
            sum = sum.plus(e.counted(Exact.ZERO));
        }
        if (sum.signum() < 0) {
            throw new PlanProblem.EntryInvalid(
                    List.of(Violation.of("/amount", "counter-below-zero", "更正后的累计数不能小于零。")));
        }
        return tracked.with(entry);
    }

    private static boolean isSame(Entry one, Entry other) {
        return new Entry(
                        other.id(),
                        one.key(),
                        one.on(),
                        one.amount(),
                        one.done(),
                        one.note(),
                        one.evidence(),
                        other.by(),
                        other.at())
                .equals(other);
    }
}
