package cn.duban.indicator.rollup;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;

/// What came back from the changelogs, and in which time.
final class Restored implements StateRestoreListener {

    private final AtomicLong entries = new AtomicLong();
    private final AtomicLong first = new AtomicLong();
    private final AtomicLong last = new AtomicLong();

    @Override
    public void onRestoreStart(TopicPartition at, String store, long from, long to) {
        first.compareAndSet(0, System.nanoTime());
    }

    @Override
    public void onBatchRestored(TopicPartition at, String store, long end, long count) {
        entries.addAndGet(count);
    }

    @Override
    public void onRestoreEnd(TopicPartition at, String store, long total) {
        last.set(System.nanoTime());
    }

    long entries() {
        return entries.get();
    }

    double seconds() {
        return (last.get() - first.get()) / 1e9;
    }
}
