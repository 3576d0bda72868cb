package cn.duban.local.sample;

import cn.duban.local.client.DubanClient;
import cn.duban.local.client.Plan;
import cn.duban.local.command.DubanCommand;
import cn.duban.local.command.StaffAccess;
import cn.duban.local.command.SuiteLocation;
import cn.duban.local.suite.Part;
import cn.duban.local.suite.Suite;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// 演示命令 — `./duban demo`: starts the suite if need be and plays the sample district's year.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        header = "演示：示例区的一年，从计划到总结。 Plays a sample district's year.",
        description = {
            "系统没有运行时先启动。60所示例学校各用自己的密钥报送：有迟报、有报错被退回、有更正，",
            "一所幼儿园年中转为普惠性；最后列出全部的灯并生成工作总结。可以重复运行。",
            "Starts the suite if it is not running. Sixty invented schools push with keys of their own:",
            "late, wrong and corrected; ends with all lights and the summary. May be run again.",
            "退出码：0 已演示，1 没有做成，2 用法不对。 Exit codes: 0 played, 1 failed, 2 wrong usage."
        })
public final class DemoCommand implements DubanCommand {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Mixin private SuiteLocation where = new SuiteLocation();

    @Option(names = "--port-offset", paramLabel = "N", descriptionKey = "port-offset")
    private @Nullable Integer offset;

    @Option(names = "--free-ports", descriptionKey = "free-ports")
    private boolean freePorts;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "总结.docx 写到这里，默认是数据目录。 Where the summary is written.")
    private @Nullable Path folder;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (folder != null) {
            Files.createDirectories(folder);
        }
        int started = startIfNeeded();
        if (started != 0) {
            return started;
        }
        Suite suite = where.running();
        PrintWriter out = spec.commandLine().getOut();
        long begun = System.nanoTime();
        DubanClient staff =
                StaffAccess.told(
                        where,
                        () ->
                                DubanClient.at(suite.address(Part.GATEWAY))
                                        .signedIn("admin", password(suite)));
        Demo demo = new Demo(out, isWatched(), staff, LocalDate.now(SHANGHAI));
        Plan plan = demo.play(suite.folder().root());
        demo.end(plan);
        Path summary = summary(staff, plan, suite.folder().root());
        double seconds = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
        out.println();
        out.println("工作总结  " + summary);
        out.println("亮灯看板  %s/#/board".formatted(suite.address(Part.GATEWAY)));
        out.println(
                System.getenv("DUBAN_PASSWORD") == null
                        ? "登录      admin / " + suite.firstPassword()
                        : "登录      admin，密码见环境变量 DUBAN_PASSWORD");
        out.println(String.format(Locale.ROOT, "用时      %.1f 秒", seconds));
        return 0;
    }

    /// `DUBAN_PASSWORD` where the first password was changed.
    private static String password(Suite suite) {
        return Optional.ofNullable(System.getenv("DUBAN_PASSWORD")).orElseGet(suite::firstPassword);
    }

    private int startIfNeeded() {
        if (where.noted().filter(Suite::isUp).isPresent()) {
            return 0;
        }
        CommandLine duban = Objects.requireNonNull(spec.commandLine().getParent());
        return duban.execute(starting().toArray(String[]::new));
    }

    /// As `up` would be called, which also says what is wrong with an offset.
    List<String> starting() {
        List<String> words = new ArrayList<>(List.of("up", "--data", where.data().toString()));
        if (offset != null) {
            words.add("--port-offset=" + offset);
        }
        if (freePorts) {
            words.add("--free-ports");
        }
        return words;
    }

    private Path summary(DubanClient staff, Plan plan, Path data) throws IOException {
        Path target = Files.createDirectories(folder == null ? data : folder);
        Path file = target.resolve(plan.title().replaceAll("工作要点$", "") + "工作总结.docx");
        return Files.write(file.toAbsolutePath(), staff.summary(plan.id()));
    }

    /// Colours are for people at a terminal.
    private static boolean isWatched() {
        return System.console() != null
                && System.console().isTerminal()
                && System.getenv("NO_COLOR") == null
                && !"dumb".equals(System.getenv("TERM"));
    }
}
