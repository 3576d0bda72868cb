package cn.duban.benchmarks.crash;

/// 进度 — how many pushes are through; others wait for a number of them.
public final class Progress {

    private final int total;
    private int done;
    private boolean over;

    public Progress(int total) {
        this.total = total;
    }

    public int total() {
        return total;
    }

    public synchronized int done() {
        return done;
    }

    synchronized void advance() {
        done++;
        notifyAll();
    }

    /// Nobody waits any longer: all are through, or the run has failed.
    public synchronized void end() {
        over = true;
        notifyAll();
    }

    /// True when so many are through; false when the run ended before.
    public synchronized boolean reached(int count) throws InterruptedException {
        while (done < count && !over) {
            wait();
        }
        return done >= count;
    }
}
