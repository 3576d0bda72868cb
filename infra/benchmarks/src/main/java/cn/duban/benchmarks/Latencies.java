package cn.duban.benchmarks;

import java.util.ArrayList;
import java.util.List;

/// 时延 — durations of one kind; percentiles by nearest rank, so every one of them was really seen.
///
/// May be added to from several threads.
final class Latencies {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final int ALL = 100;

    private final List<Long> nanos = new ArrayList<>();

    synchronized void add(long duration) {
        nanos.add(duration);
    }

    synchronized int count() {
        return nanos.size();
    }

    /// The smallest duration that is not exceeded by `percent` of all; 0 without any.
    synchronized double millis(int percent) {
        if (nanos.isEmpty()) {
            return 0;
        }
        List<Long> sorted = nanos.stream().sorted().toList();
        int rank = (sorted.size() * percent + ALL - 1) / ALL;
        return sorted.get(Math.max(rank, 1) - 1) / NANOS_PER_MILLI;
    }
}
