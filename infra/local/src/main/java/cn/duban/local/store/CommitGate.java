package cn.duban.local.store;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/// 落盘闸门 — nothing leaves the store that is not in its file yet.
///
/// - Changes run beside each other; a commit runs alone, so the file never holds half a command.
/// - Whoever arrives at the gate first commits for everyone who has finished: a group commit.
/// - Readers pass the gate too: what has been seen by anyone survives a crash.
final class CommitGate {

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final AtomicLong begun = new AtomicLong();
    private final Runnable commit;
    private volatile long committed;

    CommitGate(Runnable commit) {
        this.commit = commit;
    }

    <T> T change(Supplier<T> command) {
        lock.readLock().lock();
        try {
            begun.incrementAndGet();
            return command.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /// Returns once everything begun before this call is in the file.
    void settle() {
        long mine = begun.get();
        if (committed < mine) {
            alone(() -> commitUpTo(mine));
        }
    }

    /// How many changes are safe; grows with every commit.
    long committed() {
        return committed;
    }

    /// Runs while no change is under way.
    void alone(Runnable work) {
        lock.writeLock().lock();
        try {
            work.run();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void commitUpTo(long mine) {
        if (committed < mine) {
            long all = begun.get();
            commit.run();
            committed = all;
        }
    }
}
