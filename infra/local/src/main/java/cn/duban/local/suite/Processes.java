package cn.duban.local.suite;

import cn.duban.local.suite.Step.Phase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// 已启动的进程 — starts and ends processes, and keeps `suite.json` in step with them.
///
/// Only processes noted there are ever touched, each told apart by its start instant.
final class Processes {

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

    private final SuiteFolder folder;
    private final Launch launch;
    private SuiteState state;
    private boolean ending;

    Processes(SuiteFolder folder, Launch launch, SuiteState state) {
        this.folder = folder;
        this.launch = launch;
        this.state = state;
    }

    synchronized SuiteState state() {
        return state;
    }

    boolean isAlive(Part part) {
        return state().process(part).map(PartProcess::isAlive).orElse(false);
    }

    synchronized void start(Part part) {
        if (ending) {
            throw new SuiteFailure("正在结束，不再启动" + part.chinese() + "。");
        }
        if (isAlive(part)) {
            return;
        }
        try {
            ProcessHandle handle = launch.start(part).toHandle();
            note(state.with(PartProcess.of(part, handle, Instant.now())));
        } catch (IOException refused) {
            throw new SuiteFailure(part.chinese() + "启动不了：" + refused.getMessage(), refused);
        }
    }

    /// SIGKILL; returns when the process is gone.
    void kill(Part part) throws InterruptedException {
        Optional<ProcessHandle> handle = state().process(part).flatMap(PartProcess::handle);
        if (handle.isPresent()) {
            handle.get().destroyForcibly();
            ended(handle.get());
        }
        forget(part);
    }

    /// SIGTERM to all of them at once, and SIGKILL to those it does not end in time.
    void stop(List<Part> parts, Progress progress) throws InterruptedException {
        List<Part> alive = parts.stream().filter(this::isAlive).toList();
        for (Part part : alive) {
            progress.tell(part, Phase.STOPPING);
            state().process(part).flatMap(PartProcess::handle).ifPresent(ProcessHandle::destroy);
        }
        for (Part part : alive) {
            Optional<ProcessHandle> handle = state().process(part).flatMap(PartProcess::handle);
            if (handle.isPresent() && !ended(handle.get())) {
                kill(part);
            }
            forget(part);
            progress.tell(part, Phase.STOPPED);
        }
    }

    /// The gateway first, the store last.
    void stopAll(Progress progress) throws InterruptedException {
        stop(List.of(Part.GATEWAY), progress);
        stop(Part.services(), progress);
        stop(List.of(Part.BROKER), progress);
        stop(List.of(Part.STORE), progress);
        forgetAll();
    }

    synchronized void startNoMore() {
        ending = true;
    }

    /// The last resort of a process that ends without having stopped its suite; whoever is still
    /// starting parts starts no more.
    synchronized void killAll() {
        startNoMore();
        for (PartProcess process : state().processes()) {
            process.handle().ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private synchronized void forgetAll() {
        state = new SuiteState(state.ports(), state.startedAt(), List.of());
        try {
            if (Files.exists(folder.state())) {
                // Whoever starts it again is told the ports that schools know.
                Files.move(folder.state(), folder.lastState(), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException refused) {
            throw new SuiteFailure("运行记录删不掉：" + folder.state(), refused);
        }
    }

    private synchronized void forget(Part part) {
        note(state.without(part));
    }

    private void note(SuiteState next) {
        state = next;
        try {
            next.writeTo(folder);
        } catch (IOException refused) {
            throw new SuiteFailure("运行记录写不了：" + folder.state(), refused);
        }
    }

    /// Asks the process table: what nobody takes note of is defunct and never reported as ended.
    private static boolean ended(ProcessHandle handle) throws InterruptedException {
        boolean ended =
                Readiness.await(
                        () -> !handle.isAlive() || PartProcess.isDefunct(handle.pid()),
                        () -> false,
                        System.nanoTime() + STOP_PATIENCE.toNanos());
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        return ended;
    }
}
