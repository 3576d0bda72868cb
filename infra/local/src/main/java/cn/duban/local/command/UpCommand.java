package cn.duban.local.command;

import cn.duban.local.suite.Ports;
import cn.duban.local.suite.Suite;
import cn.duban.local.suite.SuiteFailure;
import cn.duban.local.suite.SuiteLock;
import cn.duban.local.suite.SuiteSettings;
import cn.duban.local.suite.SuiteSettings.Speed;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// 启动 — brings the whole suite up; twice in a row, after a crash, and beside taken ports.
@Command(name = "up", mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    private static final int STEP = 100;

    @Mixin private SuiteLocation where = new SuiteLocation();

    @Option(names = "--port-offset", paramLabel = "N", descriptionKey = "port-offset")
    private @Nullable Integer offset;

    @Option(names = "--free-ports", descriptionKey = "free-ports")
    private boolean freePorts;

    @Option(names = "--sync", descriptionKey = "sync")
    private boolean sync;

    @Option(names = "--load", descriptionKey = "load")
    private boolean load;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        SuiteSettings settings = chosen();
        PrintWriter out = spec.commandLine().getOut();
        try (SuiteLock _ = SuiteLock.take(where.folder())) {
            Optional<Suite> noted = where.noted();
            if (noted.filter(Suite::isUp).isPresent()) {
                Display.box(out, Summary.of(noted.get(), "（已经在运行 already running）"));
                return 0;
            }
            if (noted.isPresent()) {
                out.println("上次没有正常结束，先清理…");
                noted.get().down(display(out));
            }
            start(Suite.of(settings), out);
            return 0;
        }
    }

    SuiteSettings chosen() {
        SuiteSettings settings = where.settings().synced(sync).at(load ? Speed.LOAD : Speed.START);
        return settings.on(ports());
    }

    /// Those asked for, else those of the suite that ended badly here: its schools look for it
    /// there.
    private Ports ports() {
        if (freePorts) {
            return Ports.free();
        }
        return offset == null
                ? where.noted().map(suite -> suite.settings().ports()).orElse(Ports.usual(0))
                : Ports.usual(possible(offset));
    }

    private int possible(int asked) {
        int lowest = Ports.lowestOffset();
        int highest = Ports.highestOffset();
        if (asked < lowest || asked > highest) {
            throw new WrongValue(
                    spec.commandLine(),
                    "--port-offset %d 超出范围：请用 %d 到 %d 之间的整数，如 100，或自动选择：--free-ports"
                            .formatted(asked, lowest, highest));
        }
        return asked;
    }

    private void start(Suite suite, PrintWriter out) throws InterruptedException {
        suite.takenPort().ifPresent(this::refuse);
        long begun = System.nanoTime();
        AtomicBoolean done = new AtomicBoolean();
        Thread cleanUp = new Thread(() -> stopUnless(done, suite), "clean-up");
        Runtime.getRuntime().addShutdownHook(cleanUp);
        suite.up(display(out));
        done.set(true);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        String howLong = "，用时 " + ProgressDisplay.seconds(took);
        Display.box(out, Summary.of(suite, howLong));
    }

    private void refuse(int port) {
        String who = PortOwner.of(port).map(owner -> "，占用者：" + owner).orElse("");
        throw new SuiteFailure(
                "端口 %d 已被占用%s。可以换一组端口：%s，或自动选择：%s"
                        .formatted(
                                port,
                                who,
                                where.toType().up(Ports.usual(another())),
                                where.toType().up(Ports.free())));
    }

    /// Not the group of ports that was just found taken.
    private int another() {
        int tried = offset == null ? 0 : offset;
        return tried + STEP <= Ports.highestOffset() ? tried + STEP : tried - STEP;
    }

    /// A start that fails or is interrupted leaves nothing behind.
    private static void stopUnless(AtomicBoolean done, Suite suite) {
        if (!done.get()) {
            try {
                suite.abandon();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static ProgressDisplay display(PrintWriter out) {
        return new ProgressDisplay(out, Display.isLive());
    }
}
