package cn.duban.local.suite;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// 进程 — one started process, told apart from a stranger that was given its number later.
public record PartProcess(Part part, long pid, Instant startedAt) {

    /// Start instants come from a clock of ticks and may be read a little apart.
    private static final Duration SAME = Duration.ofSeconds(2);

    static PartProcess of(Part part, ProcessHandle handle, Instant now) {
        return new PartProcess(part, handle.pid(), handle.info().startInstant().orElse(now));
    }

    /// The living process, unless it ended or its number now belongs to another.
    public Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::startedThen);
    }

    public boolean isAlive() {
        return handle().isPresent();
    }

    private boolean startedThen(ProcessHandle handle) {
        return handle.info()
                .startInstant()
                .map(start -> Duration.between(start, startedAt).abs().compareTo(SAME) <= 0)
                .orElse(true);
    }
}
