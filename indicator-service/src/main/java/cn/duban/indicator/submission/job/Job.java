package cn.duban.indicator.submission.job;

import cn.duban.indicator.submission.reading.Format;
import cn.duban.starter.security.Caller;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// 批量任务 — a file on its way to receipts.
///
/// - [#done] chunks are stored; a chunk's receipt is found by the job's id and its number, so a
///   chunk done twice is done once.
/// - [#worker] and [#leaseUntil]: which instance works on it; a job of one that fell silent is
///   taken over.
///
/// - An atomic job is first checked to its end and then given out; [#atomic] says how far it is,
///   and that one word is the decision: after it nothing is refused any more.
///
/// @param key the sender with his idempotency key, where he gave one
/// @param rows how many rows the file has; 0 until it was read
/// @param problem why the file was refused as a whole: the code of the refusal
@Document("jobs")
record Job(
        @Id String id,
        @Version @Nullable Long version,
        String sender,
        Sender caller,
        @Nullable String key,
        Format format,
        @Nullable Atomic atomic,
        State state,
        int rows,
        int chunk,
        int done,
        @Nullable String problem,
        @Nullable String worker,
        @Nullable Instant leaseUntil,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    /// 状态.
    enum State {
        QUEUED,
        RUNNING,
        DONE,
        CANCELLED,
        REFUSED,
        FAILED;

        boolean finished() {
            return this != QUEUED && this != RUNNING;
        }
    }

    /// 全收或全不收: still being checked, or found good as a whole.
    enum Atomic {
        CHECKING,
        AGREED
    }

    /// 提交人 as the gateway vouched for him when he sent the file.
    record Sender(String subject, String name, @Nullable String school, @Nullable String unit) {

        static Sender of(Caller caller) {
            return new Sender(
                    caller.subject(),
                    caller.name(),
                    caller.school().orElse(null),
                    caller.unit().orElse(null));
        }

        Caller caller() {
            return new Caller(
                    subject,
                    name,
                    Set.of(),
                    Set.of("submission:write"),
                    Optional.ofNullable(school),
                    Optional.ofNullable(unit));
        }
    }

    static Job queued(
            String id, @Nullable String key, Order order, Caller caller, int chunk, Instant now) {
        return new Job(
                id,
                null,
                caller.subject(),
                Sender.of(caller),
                key,
                order.format(),
                order.atomic() ? Atomic.CHECKING : null,
                State.QUEUED,
                0,
                chunk,
                0,
                null,
                null,
                null,
                now,
                null);
    }

    Job taken(String by, Instant until) {
        return with(atomic, State.RUNNING, rows, done, problem, by, until, null);
    }

    Job of(int allRows) {
        return with(atomic, state, allRows, done, problem, worker, leaseUntil, null);
    }

    Job after(int chunks, Instant until) {
        return with(atomic, state, rows, chunks, problem, worker, until, null);
    }

    /// Every row was found good: from here on the chunks are given out.
    Job agreed() {
        return with(Atomic.AGREED, state, rows, 0, problem, worker, leaseUntil, null);
    }

    Job ended(State how, @Nullable String why, Instant now) {
        return with(atomic, how, rows, done, why, null, null, now);
    }

    int chunks() {
        return (rows + chunk - 1) / chunk;
    }

    int rowsDone() {
        return atomic == Atomic.CHECKING ? 0 : Math.min(rows, done * chunk);
    }

    int rowsChecked() {
        return atomic == Atomic.AGREED ? rows : Math.min(rows, done * chunk);
    }

    boolean cancellable() {
        return !state.finished() && atomic != Atomic.AGREED;
    }

    /// Free to be taken: nobody works on it, or whoever did fell silent.
    boolean freeOn(Instant now) {
        return !state.finished() && (leaseUntil == null || leaseUntil.isBefore(now));
    }

    private Job with(
            @Nullable Atomic how,
            State next,
            int allRows,
            int chunks,
            @Nullable String why,
            @Nullable String by,
            @Nullable Instant until,
            @Nullable Instant finished) {
        return new Job(
                id, version, sender, caller, key, format, how, next, allRows, chunk, chunks, why,
                by, until, createdAt, finished);
    }
}
