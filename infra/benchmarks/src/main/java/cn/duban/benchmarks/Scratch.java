package cn.duban.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// 临时目录 — a data folder that is gone afterwards, with every process that lived in it: also when the
/// measurement is interrupted.
final class Scratch implements AutoCloseable {

    private static final Duration SWEEPING = Duration.ofSeconds(10);
    private static final long PAUSE_NANOS = 50_000_000L;

    private final Path folder;
    private final Thread end = new Thread(this::sweep, "scratch-end");

    private Scratch(Path folder) {
        this.folder = folder;
    }

    static Scratch make() throws IOException {
        Scratch scratch = new Scratch(Files.createTempDirectory("duban-bench-"));
        Runtime.getRuntime().addShutdownHook(scratch.end);
        return scratch;
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        try {
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (IllegalStateException interrupted) {
            return;
        }
        delete();
    }

    /// Told to end in the middle: everything this process started ends with it, at once. It looks
    /// until nothing is left, because a start may be under way.
    private void sweep() {
        TimeBox box = TimeBox.of(SWEEPING);
        while (!box.isOver() && !isSwept()) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private boolean isSwept() {
        List<ProcessHandle> left = ProcessHandle.current().descendants().toList();
        left.forEach(ProcessHandle::destroyForcibly);
        try {
            delete();
            return left.isEmpty();
        } catch (IOException | UncheckedIOException stillWriting) {
            return false;
        }
    }

    private void delete() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
