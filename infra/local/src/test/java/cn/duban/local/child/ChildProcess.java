package cn.duban.local.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A main class of this module as a process of its own, to be killed outright.
public final class ChildProcess implements AutoCloseable {

    /// As much as the parts that hold data have in a suite.
    public static final int HEAP_MB = 256;

    private final Process process;
    private final Path output;
    private final Path readyFile;

    private ChildProcess(Process process, Path output, Path readyFile) {
        this.process = process;
        this.output = output;
        this.readyFile = readyFile;
    }

    public static ChildProcess start(Class<?> main, Path folder, String... arguments)
            throws IOException {
        Path output = folder.resolve(main.getSimpleName() + ".out");
        Path ready = folder.resolve(main.getSimpleName() + ".ready");
        Files.deleteIfExists(ready);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-Xmx" + HEAP_MB + "m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--ready-file", ready.toString()));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                        .start();
        return new ChildProcess(process, output, ready);
    }

    public ChildProcess awaitReady() throws IOException {
        long deadline = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!Files.exists(readyFile)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError("not ready: " + Files.readString(output));
            }
            LockSupport.parkNanos(20_000_000);
        }
        return this;
    }

    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public int terminate() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new AssertionError("does not stop on SIGTERM");
        }
        return process.exitValue();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
