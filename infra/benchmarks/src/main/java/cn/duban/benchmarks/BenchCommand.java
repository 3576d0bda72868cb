package cn.duban.benchmarks;

import cn.duban.local.command.DubanCommand;
import cn.duban.local.command.SuiteLocation;
import cn.duban.local.suite.Part;
import cn.duban.local.suite.ServiceTool;
import cn.duban.local.suite.Suite;
import cn.duban.local.suite.SuiteFailure;
import cn.duban.local.suite.SuiteSettings;
import cn.duban.local.suite.SuiteSettings.Speed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// 测量 — starts a suite of its own on free ports, measures it, and throws it away.
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        header = "测量性能和内存；每项结果一行 JSON。 Measures speed and size, one JSON line each.",
        description = {
            "只访问本机；次数和时间都有上限。 Loopback only, bounded in count and time.",
            "up 启动时间 start-up · latency 上报到亮灯 push to light · pushes 单行上报 single pushes ·"
                    + " rows 批量上报 batches · memory 常驻内存 resident memory ·"
                    + " queries 千所学校五学年的查询 queries over five years of a thousand schools ·"
                    + " crash 崩溃检验 kills processes under load, then checks every receipt and sum",
            "intake 读计划文件 plan documents · lights 研判 lights re-derived · report 200 项承诺的总结 a report"
                    + "（不启动系统 without a suite）",
            "退出码：0 已测完，1 没有测成或崩溃检验有错，2 用法不对。 Exit codes: 0 measured, 1 failed, 2 wrong usage."
        })
public final class BenchCommand implements DubanCommand {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final String ANY_RATE = "1000000";

    @Mixin private SuiteLocation where = new SuiteLocation();

    @Parameters(
            arity = "0..*",
            paramLabel = "BENCH",
            description =
                    "默认除 crash 和 queries 外的全部。 All but crash and queries by default:"
                            + " ${COMPLETION-CANDIDATES}")
    private List<Bench> wanted = List.of();

    @Option(
            names = "--running",
            description = "测量正在运行的系统。 Measures the suite that runs, and leaves its data there.")
    private boolean running;

    @Option(
            names = "--load",
            description = "两级编译：启动慢，吞吐高。 Both compilers: slower start, more throughput.")
    private boolean load;

    @Option(
            names = "--pushes",
            paramLabel = "N",
            defaultValue = "10000",
            description = "crash 的上报次数。 Pushes of the crash run (default ${DEFAULT-VALUE}).")
    private int pushes;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "20260901",
            description = "crash 的随机种子。 Seed of the crash run (default ${DEFAULT-VALUE}).")
    private long seed;

    @Spec private CommandSpec spec = CommandSpec.create();

    /// 测量项。
    enum Bench {
        up,
        latency,
        pushes,
        rows,
        memory,
        queries,
        crash,
        intake("cn.duban.plan.intake.IntakeBench"),
        lights("cn.duban.plan.progress.LightsBench"),
        report("cn.duban.plan.summary.ReportBench");

        /// The class of plan-service that measures by itself; empty where a suite is needed.
        private final Optional<String> tool;

        Bench() {
            tool = Optional.empty();
        }

        Bench(String tool) {
            this.tool = Optional.of(tool);
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Set<Bench> chosen =
                wanted.isEmpty()
                        ? EnumSet.complementOf(EnumSet.of(Bench.crash, Bench.queries))
                        : EnumSet.copyOf(wanted);
        if (running) {
            return onRunning(chosen);
        }
        boolean sound = true;
        if (chosen.contains(Bench.crash)) {
            sound = new CrashBench(where.project(), this::say, this::print).run(seed, pushes);
        }
        for (Bench bench : chosen) {
            sound &= inside(bench);
        }
        if (chosen.stream().anyMatch(b -> b != Bench.crash && b.tool.isEmpty())) {
            onOwn(chosen);
        }
        return sound ? 0 : 1;
    }

    private boolean inside(Bench bench) throws IOException, InterruptedException {
        return bench.tool.isEmpty()
                || new ServiceTool(where.settings(), Part.PLAN).run(bench.tool.get(), List.of())
                        == 0;
    }

    private int onRunning(Set<Bench> chosen) throws InterruptedException {
        if (!wanted.isEmpty() && (chosen.contains(Bench.crash) || chosen.contains(Bench.up))) {
            throw new SuiteFailure("up 和 crash 只能用自己启动的系统测量，请去掉 --running。");
        }
        measure(where.running(), chosen);
        return 0;
    }

    private void onOwn(Set<Bench> chosen) throws IOException, InterruptedException {
        try (Scratch scratch = Scratch.make();
                Suite suite = Suite.of(settings(scratch.folder()))) {
            Measurement up = new UpBench(suite, this::say).run();
            if (chosen.contains(Bench.up)) {
                print(up);
            }
            if (chosen.contains(Bench.memory)) {
                print(MemoryBench.of(suite, "ready"));
            }
            measure(suite, chosen);
        }
    }

    private SuiteSettings settings(Path data) {
        return SuiteSettings.forTest(where.project(), data)
                .at(load ? Speed.LOAD : Speed.START)
                .with("DUBAN_RATE_PERSECOND", ANY_RATE)
                .with("DUBAN_RATE_BURST", ANY_RATE);
    }

    private void measure(Suite suite, Set<Bench> chosen) throws InterruptedException {
        Arena arena = new Arena(suite, this::say);
        if (chosen.contains(Bench.latency)) {
            new LatencyBench(arena, Year.now(BEIJING).getValue()).run().forEach(this::print);
        }
        if (chosen.contains(Bench.pushes)) {
            print(new PushBench(arena).run());
        }
        if (chosen.contains(Bench.rows)) {
            print(new RowsBench(arena).run());
        }
        if (chosen.contains(Bench.queries)) {
            print(new QueryBench(arena).run());
        }
        if (chosen.contains(Bench.memory)) {
            print(MemoryBench.of(suite, "after the load"));
        }
    }

    private void print(Measurement measurement) {
        spec.commandLine().getOut().println(measurement.line());
    }

    private void say(String news) {
        spec.commandLine().getErr().println("· " + news);
    }
}
