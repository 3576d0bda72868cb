package cn.duban.local.suite;

/// 同生共死 — a helper process that is ended when this one is told to end before it.
final class EndingWithUs implements AutoCloseable {

    private final Thread end;

    private EndingWithUs(Process process) {
        this.end = new Thread(process::destroyForcibly, "end-" + process.pid());
    }

    static EndingWithUs of(Process process) {
        EndingWithUs bound = new EndingWithUs(process);
        Runtime.getRuntime().addShutdownHook(bound.end);
        return bound;
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (IllegalStateException alreadyEnding) {
            // The hook runs, or has run: that is what it is for.
        }
    }
}
