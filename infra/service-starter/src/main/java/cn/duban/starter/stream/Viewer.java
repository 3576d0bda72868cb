package cn.duban.starter.stream;

import io.micrometer.core.instrument.Counter;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 观众 — one open stream, written by a thread of its own from a bounded queue.
///
/// What no longer fits is dropped and the viewer is told so with `reset`; he then reads all again.
final class Viewer implements Runnable {
    private final Line line;
    private final Supplier<Stream<Told>> before;
    private final StreamSettings settings;
    private final Counter resets;
    private final BlockingQueue<Told> queue;
    private final AtomicBoolean dropped = new AtomicBoolean();
    private volatile boolean gone;
    private volatile Runnable whenGone = () -> {};
    private volatile @Nullable Thread thread;

    Viewer(Line line, Supplier<Stream<Told>> before, StreamSettings settings, Counter resets) {
        this.line = line;
        this.before = before;
        this.settings = settings;
        this.resets = resets;
        this.queue = new LinkedBlockingQueue<>(settings.queue());
    }

    /// Says the first word in the thread that asks for the stream: it sends the headers, which the
    /// filters around that thread still write.
    void start(String name, Runnable then) {
        whenGone = then;
        line.onGone(this::leave);
        try {
            line.open();
        } catch (IOException | IllegalStateException left) {
            leave();
            line.close();
            return;
        }
        thread = Thread.ofVirtual().name(name).start(this);
    }

    /// Keeps news for the viewer, or remembers that some was not kept.
    void offer(Told told) {
        if (!dropped.get() && !queue.offer(told)) {
            dropped.set(true);
        }
    }

    void leave() {
        gone = true;
        whenGone.run();
        Thread writing = thread;
        if (writing != null && writing != Thread.currentThread()) {
            writing.interrupt();
        }
    }

    @Override
    public void run() {
        long end = System.nanoTime() + settings.longest().toNanos();
        try {
            try (Stream<Told> first = before.get()) {
                for (Iterator<Told> i = first.iterator(); i.hasNext() && !gone; ) {
                    line.tell(i.next());
                }
            }
            while (!gone && end - System.nanoTime() > 0) {
                next(Math.min(settings.heartbeat().toNanos(), end - System.nanoTime()));
            }
        } catch (IOException | IllegalStateException left) {
            gone = true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            whenGone.run();
            line.close();
        }
    }

    private void next(long nanos) throws IOException, InterruptedException {
        if (dropped.get()) {
            // Emptied first and told last: what is dropped in between is read again as well.
            queue.clear();
            dropped.set(false);
            resets.increment();
            line.reset();
            return;
        }
        Told told = queue.poll(nanos, TimeUnit.NANOSECONDS);
        if (told == null) {
            line.beat();
        } else {
            line.tell(told);
        }
    }
}
