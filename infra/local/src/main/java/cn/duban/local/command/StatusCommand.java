package cn.duban.local.command;

import cn.duban.local.suite.Part;
import cn.duban.local.suite.Suite;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// 状态 — every part: whether it runs and answers, where, and what it costs. Exit code 0 when up.
@Command(name = "status", mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    private static final int DOWN = 3;

    @Mixin private SuiteLocation where = new SuiteLocation();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Spec private CommandSpec spec = CommandSpec.create();

    /// One line of the table.
    record Row(Part part, String state, long pid, String address, long bytes, String log) {}

    @Override
    public Integer call() {
        Optional<Suite> noted = where.noted();
        List<Row> rows = noted.map(StatusCommand::rows).orElse(List.of());
        boolean up = noted.filter(Suite::isUp).isPresent();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Object status =
                    Map.of("up", up, "data", where.folder().root().toString(), "parts", rows);
            out.println(new JsonMapper().writeValueAsString(status));
        } else {
            print(out, up, rows);
        }
        return up ? 0 : DOWN;
    }

    private static void print(PrintWriter out, boolean up, List<Row> rows) {
        out.println(up ? "督办在运行 up" : "督办没有完整运行 not up");
        for (Row row : rows) {
            out.println(
                    "%s %s %s %8s %10s"
                            .formatted(
                                    Display.padded(row.part().chinese(), 10),
                                    Display.padded(chinese(row.state()), 8),
                                    Display.padded(row.address(), 24),
                                    row.pid() > 0 ? row.pid() : "-",
                                    row.bytes() > 0 ? Summary.mebibytes(row.bytes()) : "-"));
        }
    }

    private static List<Row> rows(Suite suite) {
        Map<Part, Long> memory = suite.residentBytes();
        return Stream.of(Part.values())
                .map(part ->
                        new Row(
                                part,
                                state(suite, part),
                                suite.state().process(part).map(p -> p.pid()).orElse(0L),
                                suite.address(part).getAuthority(),
                                memory.getOrDefault(part, 0L),
                                suite.folder().log(part).toString()))
                .toList();
    }

    private static String state(Suite suite, Part part) {
        if (suite.isExternal(part)) {
            return "external";
        }
        if (!suite.isAlive(part)) {
            return suite.state().process(part).isPresent() ? "crashed" : "stopped";
        }
        return suite.isReady(part) ? "ready" : "starting";
    }

    private static String chinese(String state) {
        return switch (state) {
            case "external" -> "外部";
            case "crashed" -> "已崩溃";
            case "stopped" -> "未启动";
            case "ready" -> "就绪";
            default -> "启动中";
        };
    }
}
