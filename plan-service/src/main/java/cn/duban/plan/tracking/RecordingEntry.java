package cn.duban.plan.tracking;

import cn.duban.plan.EntryProblem;
import cn.duban.plan.PlanProblem;
import cn.duban.plan.progress.Entry;
import cn.duban.starter.messaging.Events;
import cn.duban.starter.problem.Violation;
import cn.duban.starter.security.Caller;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 记进展 — adds an entry to a commitment that no indicator feeds, or takes one back; the light
/// follows in the same save.
///
/// The same Idempotency-Key is the same entry; what cannot be true is refused by [EntryCheck];
/// nothing recorded is ever erased.
@Component
class RecordingEntry {
    private final Assessing assessing;
    private final EntryArchive archive;
    private final Responsibility responsibility;
    private final Clock clock;

    RecordingEntry(
            Assessing assessing, EntryArchive archive, Responsibility responsibility, Clock clock) {
        this.assessing = assessing;
        this.archive = archive;
        this.responsibility = responsibility;
        this.clock = clock;
    }

    Tracked record(String commitment, EntryRequest request, @Nullable String key, Caller caller) {
        String id = Events.newId();
        Entry entry =
                request.entry(
                        id,
                        key == null || key.isBlank() ? id : key,
                        LocalDate.now(clock),
                        caller.name(),
                        clock.instant());
        return assessing.changing(
                commitment,
                tracked -> {
                    responsibility.refuseOthers(caller, tracked.promise());
                    return added(tracked, entry);
                });
    }

    /// 撤回 — the entry stays and counts no more; the reason stands beside it.
    Tracked withdraw(String commitment, String entryId, String reason, Caller caller) {
        return assessing.changing(
                commitment,
                tracked -> {
                    responsibility.refuseOthers(caller, tracked.promise());
                    return withdrawn(tracked, entryId, reason, caller.name());
                });
    }

    private Tracked added(Tracked tracked, Entry entry) {
        List<Entry> all = archive.all(tracked);
        Optional<Entry> earlier = all.stream().filter(e -> e.key().equals(entry.key())).findFirst();
        if (earlier.isPresent()) {
            if (isSame(earlier.get(), entry)) {
                return tracked;
            }
            throw new PlanProblem.KeyReused(entry.key());
        }
        String indicator = tracked.promise().indicator();
        if (indicator != null) {
            throw new EntryProblem.FedByIndicator(tracked.id(), indicator);
        }
        if (archive.isFull(tracked)) {
            throw new EntryProblem.EntryInvalid(
                    List.of(Violation.of("", "entries-full", "这项承诺的进展记录已满，不能再记。")));
        }
        refuse(new EntryCheck(tracked.promise(), all, LocalDate.now(clock)).of(entry));
        return archive.bounded(tracked.changing().entry(entry).done());
    }

    private Tracked withdrawn(Tracked tracked, String entryId, String reason, String by) {
        List<Entry> all = archive.all(tracked);
        Entry wrong =
                all.stream()
                        .filter(e -> e.id().equals(entryId) && e.withdraws() == null)
                        .findFirst()
                        .orElseThrow(() -> new EntryProblem.NoSuchEntry(entryId));
        if (all.stream().anyMatch(e -> entryId.equals(e.withdraws()))) {
            throw new EntryProblem.EntryWithdrawn(entryId);
        }
        LocalDate today = LocalDate.now(clock);
        refuse(new EntryCheck(tracked.promise(), all, today).ofWithdrawing(wrong));
        String id = Events.newId();
        Entry back =
                new Entry(
                        id,
                        id,
                        today,
                        null,
                        null,
                        reason,
                        null,
                        by,
                        clock.instant(),
                        entryId,
                        null);
        return archive.bounded(tracked.changing().entry(back).done());
    }

    private static void refuse(List<Violation> wrong) {
        if (!wrong.isEmpty()) {
            throw new EntryProblem.EntryInvalid(wrong);
        }
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
                        other.at(),
                        one.withdraws(),
                        one.explanation())
                .equals(other);
    }
}
