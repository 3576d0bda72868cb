package cn.duban.plan.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 进展记录 — what a person recorded for a commitment that no indicator feeds, with its evidence.
///
/// - [#amount] is added to the counter; a correction is a negative one.
/// - [#done] is the day the whole thing was finished.
/// - [#key] is the Idempotency-Key it came with: the same key is the same entry.
public record Entry(
        String id,
        String key,
        LocalDate on,
        @Nullable String amount,
        @Nullable LocalDate done,
        String note,
        @Nullable Evidence evidence,
        String by,
        Instant at) {

    /// 佐证材料 — the file's name and fingerprint; the file itself stays where it is.
    public record Evidence(String fileName, String sha256) {}

    /// How much it adds; an entry about a recurring duty counts once unless it says otherwise.
    public Exact counted(Exact unlessSaid) {
        return amount == null ? unlessSaid : Exact.of(new BigDecimal(amount));
    }

    public Optional<LocalDate> doneOn() {
        return Optional.ofNullable(done);
    }
}
