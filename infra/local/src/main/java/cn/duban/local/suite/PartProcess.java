package cn.duban.local.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// 进程 — one started process, told apart from a stranger that was given its number later.
public record PartProcess(Part part, long pid, Instant startedAt) {

    /// Start instants come from a clock of ticks and may be read a little apart.
    private static final Duration SAME = Duration.ofSeconds(2);

    static PartProcess of(Part part, ProcessHandle handle, Instant now) {
        return new PartProcess(part, handle.pid(), handle.info().startInstant().orElse(now));
    }

    /// The living process, unless it ended or its number now belongs to another.
    public Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(this::startedThen)
                .filter(handle -> !isDefunct(handle.pid()));
    }

    public boolean isAlive() {
        return handle().isPresent();
    }

    /// It ended, but whoever adopted it has not taken note: in a container without an init process
    /// it stays in the table for ever. While other threads of it still end, it holds its files and
    /// ports.
    static boolean isDefunct(long pid) {
        Path process = Path.of("/proc", Long.toString(pid));
        Path stat = process.resolve("stat");
        try {
            String line = Files.exists(stat) ? Files.readString(stat) : "";
            return line.startsWith("Z", line.lastIndexOf(')') + 2) && isAlone(process);
        } catch (IOException gone) {
            return false;
        }
    }

    private static boolean isAlone(Path process) throws IOException {
        try (Stream<Path> threads = Files.list(process.resolve("task"))) {
            return threads.count() <= 1;
        }
    }

    private boolean startedThen(ProcessHandle handle) {
        return handle.info()
                .startInstant()
                .map(start -> Duration.between(start, startedAt).abs().compareTo(SAME) <= 0)
                .orElse(true);
    }
}
