package cn.duban.plan.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 进展记录 — what a person recorded for a commitment that no indicator feeds, with its evidence.
///
/// - [#amount] is added to the counter, or is the level on that day; what was wrong is taken back.
/// - [#done] is the day the whole thing was finished.
/// - [#explanation] is why a number that looks odd is right all the same.
/// - [#key] is the Idempotency-Key it came with: the same key is the same entry.
/// - An entry is never changed nor removed: with [#withdraws] a later one takes it back, its note
///   says why, and neither counts.
public record Entry(
        String id,
        String key,
        LocalDate on,
        @Nullable String amount,
        @Nullable LocalDate done,
        String note,
        @Nullable Evidence evidence,
        String by,
        Instant at,
        @Nullable String withdraws,
        @Nullable String explanation) {

    public Entry(
            String id,
            String key,
            LocalDate on,
            @Nullable String amount,
            @Nullable LocalDate done,
            String note,
            @Nullable Evidence evidence,
            String by,
            Instant at) {
        this(id, key, on, amount, done, note, evidence, by, at, null, null);
    }

    /// 佐证材料 — the file's name and fingerprint; under the fingerprint it can be fetched if it was
    /// uploaded.
    public record Evidence(String fileName, String sha256) {}

    /// Those that count: neither taken back nor a taking back themselves.
    public static List<Entry> standing(List<Entry> all) {
        Set<String> withdrawn =
                all.stream()
                        .map(Entry::withdraws)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        return all.stream()
                .filter(e -> e.withdraws() == null && !withdrawn.contains(e.id()))
                .toList();
    }

    /// How much it adds; an entry about a recurring duty counts once unless it says otherwise.
    public Exact counted(Exact unlessSaid) {
        return amount == null ? unlessSaid : Exact.of(new BigDecimal(amount));
    }

    public Optional<LocalDate> doneOn() {
        return Optional.ofNullable(done);
    }
}
