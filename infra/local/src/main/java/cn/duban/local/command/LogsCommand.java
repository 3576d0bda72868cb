package cn.duban.local.command;

import cn.duban.local.suite.LogFile;
import cn.duban.local.suite.Part;
import cn.duban.local.suite.SuiteFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// 日志 — the last lines of one part or of all, and what follows.
@Command(name = "logs", mixinStandardHelpOptions = true)
final class LogsCommand implements Callable<Integer> {

    @Mixin private SuiteLocation where = new SuiteLocation();

    @Parameters(arity = "0..1", paramLabel = "SERVICE", descriptionKey = "logs.service")
    private @Nullable String service;

    @Option(names = "-f", descriptionKey = "logs.follow")
    private boolean follow;

    @Option(names = "-n", paramLabel = "N", defaultValue = "50", descriptionKey = "logs.lines")
    private int lines = 50;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        if (lines < 0) {
            throw new WrongValue(spec.commandLine(), "-n 要 0 或更大的整数：" + lines);
        }
        where.refuseMissing();
        List<Part> parts = service == null ? List.of(Part.values()) : List.of(named(service));
        refuseNothing(parts);
        List<LogTail> tails =
                parts.stream()
                        .map(part -> new LogTail(prefix(parts, part), where.folder().log(part)))
                        .toList();
        for (int i = 0; i < parts.size(); i++) {
            Path log = where.folder().log(parts.get(i));
            String prefix = prefix(parts, parts.get(i));
            LogFile.lastLines(log, lines).forEach(line -> out.println(prefix + line));
        }
        while (follow) {
            for (LogTail tail : tails) {
                tail.printNew(out);
            }
            LogTail.pause();
        }
        return 0;
    }

    /// Who follows may wait for the first line.
    private void refuseNothing(List<Part> parts) {
        if (!follow && parts.stream().noneMatch(part -> Files.exists(where.folder().log(part)))) {
            throw new SuiteFailure(
                    "还没有日志：%s 里没有，督办没有在这里启动过。请先运行 %s"
                            .formatted(where.folder().logs(), where.toType().of("up")));
        }
    }

    private static String prefix(List<Part> parts, Part part) {
        return parts.size() == 1 ? "" : part.id() + " | ";
    }

    private Part named(String name) {
        return Part.named(name)
                .orElseThrow(() ->
                        new WrongValue(
                                spec.commandLine(),
                                "没有叫“%s”的服务。可选：%s".formatted(name, everyName())));
    }

    private static String everyName() {
        return Stream.of(Part.values()).map(Part::id).collect(Collectors.joining(" "));
    }
}
