package cn.duban.plan.tracking;

import cn.duban.plan.progress.Entry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 进展记录, as a reader sees it: with who took it back and why, if somebody did.
record EntryView(
        String id,
        LocalDate on,
        @Nullable String amount,
        @Nullable LocalDate done,
        String note,
        Entry.@Nullable Evidence evidence,
        String by,
        Instant at,
        @Nullable String explanation,
        @Nullable Withdrawal withdrawn) {

    /// 撤回.
    record Withdrawal(String by, Instant at, String reason) {}

    /// Whether it counts and its evidence is this file.
    boolean restsOn(String sha256) {
        return withdrawn == null && evidence != null && evidence.sha256().equals(sha256);
    }

    /// In the order they were made.
    static List<EntryView> of(List<Entry> all) {
        Map<String, Withdrawal> withdrawn =
                all.stream()
                        .filter(e -> e.withdraws() != null)
                        .collect(
                                Collectors.toMap(
                                        e -> String.valueOf(e.withdraws()),
                                        e -> new Withdrawal(e.by(), e.at(), e.note()),
                                        (first, _) -> first));
        return all.stream()
                .filter(e -> e.withdraws() == null)
                .map(e -> of(e, withdrawn.get(e.id())))
                .toList();
    }

    static List<EntryView> newestFirst(List<Entry> all) {
        return of(all).stream().sorted(Comparator.comparing(EntryView::at).reversed()).toList();
    }

    private static EntryView of(Entry e, @Nullable Withdrawal withdrawn) {
        return new EntryView(
                e.id(),
                e.on(),
                e.amount(),
                e.done(),
                e.note(),
                e.evidence(),
                e.by(),
                e.at(),
                e.explanation(),
                withdrawn);
    }
}
