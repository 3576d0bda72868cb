package cn.duban.starter.stream;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/// What a browser would show; it can be made to hang, or to be gone.
final class Screen implements Line {
    final List<String> shown = new CopyOnWriteArrayList<>();
    volatile CountDownLatch gate = new CountDownLatch(0);
    volatile boolean waiting;
    volatile boolean broken;
    volatile boolean closed;
    volatile @Nullable Thread opener;

    List<String> news() {
        return shown.stream().filter(s -> !s.equals("beat")).toList();
    }

    @Override
    public void open() throws IOException {
        opener = Thread.currentThread();
        show("open");
    }

    @Override
    public void tell(Told told) throws IOException {
        show(told.id());
    }

    @Override
    public void beat() throws IOException {
        show("beat");
    }

    @Override
    public void reset() throws IOException {
        show("reset");
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public void onGone(Runnable action) {}

    private void show(String what) throws IOException {
        try {
            waiting = true;
            gate.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        if (broken) {
            throw new IOException("gone");
        }
        shown.add(what);
    }
}
