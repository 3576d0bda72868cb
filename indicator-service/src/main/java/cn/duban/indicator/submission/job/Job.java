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
/// @param rows how many rows the file has; 0 until it was read
/// @param problem why the file was refused as a whole: the code of the refusal
@Document("jobs")
record Job(
        @Id String id,
        @Version @Nullable Long version,
        String sender,
        Sender caller,
        Format format,
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
        FAILED;

        boolean finished() {
            return this == DONE || this == CANCELLED || this == FAILED;
        }
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

    static Job queued(String id, Caller caller, Format format, int chunk, Instant now) {
        return new Job(
                id,
                null,
                caller.subject(),
                Sender.of(caller),
                format,
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
        return with(State.RUNNING, rows, done, problem, by, until, null);
    }

    Job of(int allRows) {
        return with(state, allRows, done, problem, worker, leaseUntil, null);
    }

    Job after(int chunks, Instant until) {
        return with(state, rows, chunks, problem, worker, until, null);
    }

    Job ended(State how, @Nullable String why, Instant now) {
        return with(how, rows, done, why, null, null, now);
    }

    int chunks() {
        return (rows + chunk - 1) / chunk;
    }

    int rowsDone() {
        return Math.min(rows, done * chunk);
    }

    /// Free to be taken: nobody works on it, or whoever did fell silent.
    boolean freeOn(Instant now) {
        return !state.finished() && (leaseUntil == null || leaseUntil.isBefore(now));
    }

    private Job with(
            State next,
            int allRows,
            int chunks,
            @Nullable String why,
            @Nullable String by,
            @Nullable Instant until,
            @Nullable Instant finished) {
        return new Job(
                id, version, sender, caller, format, next, allRows, chunk, chunks, why, by, until,
                createdAt, finished);
    }
}
