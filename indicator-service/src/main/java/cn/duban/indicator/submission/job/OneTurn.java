package cn.duban.indicator.submission.job;

import cn.duban.indicator.submission.Chunks;
import cn.duban.indicator.submission.job.Job.Atomic;
import cn.duban.indicator.submission.job.Job.State;
import cn.duban.indicator.submission.row.PushedRow;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// 一轮 — one chunk of one job, and what the job is after it.
final class OneTurn {

    private final Chunks chunks;
    private final Duration lease;
    private final Clock clock;

    OneTurn(Chunks chunks, Duration lease, Clock clock) {
        this.chunks = chunks;
        this.lease = lease;
        this.clock = clock;
    }

    Job of(Job job, List<PushedRow> rows) {
        Job known = job.rows() == rows.size() ? job : job.of(rows.size());
        if (known.done() < known.chunks()) {
            chunk(known, rows);
            known = known.after(known.done() + 1, clock.instant().plus(lease));
        }
        return known.done() < known.chunks() ? known : whole(known);
    }

    private void chunk(Job job, List<PushedRow> rows) {
        String id = ReceiptIds.of(job.id(), job.done());
        int from = job.done() * job.chunk();
        if (job.atomic() == Atomic.AGREED) {
            chunks.giveOut(id);
        } else if (job.atomic() == Atomic.CHECKING) {
            chunks.prepare(job.id(), id, rows, from, job.chunk(), job.caller().caller());
        } else {
            chunks.accept(id, rows, from, job.chunk(), job.caller().caller());
        }
    }

    /// After its last chunk: done, or for a file that is wanted whole the decision; if a chunk is
    /// not there the file is checked again.
    private Job whole(Job job) {
        if (job.atomic() != Atomic.CHECKING) {
            return job.ended(State.DONE, null, clock.instant());
        }
        if (!chunks.allPrepared(ReceiptIds.of(job))) {
            return job.after(0, clock.instant().plus(lease));
        }
        return chunks.allGood(ReceiptIds.of(job))
                ? job.agreed()
                : job.ended(State.REFUSED, "submission-refused", clock.instant());
    }
}
