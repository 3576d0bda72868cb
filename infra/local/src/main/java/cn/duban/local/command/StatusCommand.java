package cn.duban.local.command;

import cn.duban.local.suite.Part;
import cn.duban.local.suite.PartState;
import cn.duban.local.suite.Standing;
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
    record Row(Part part, PartState state, long pid, String address, long bytes, String log) {}

    @Override
    public Integer call() {
        where.refuseMissing();
        Optional<Suite> noted = where.noted();
        Optional<Standing> standing = noted.map(Suite::standing);
        List<Row> rows = noted.map(suite -> rows(suite, standing.get())).orElse(List.of());
        boolean up = standing.filter(Standing::isUp).isPresent();
        String heal = up ? "" : heal(standing);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Object status =
                    Map.of(
                            "up",
                            up,
                            "data",
                            where.folder().root().toString(),
                            "parts",
                            rows,
                            "heal",
                            heal);
            out.println(new JsonMapper().writeValueAsString(status));
            return up ? 0 : DOWN;
        }
        out.println(standing.map(Standing::inOneLine).orElse("督办没有在运行") + (up ? " up" : " not up"));
        print(out, rows);
        standing.ifPresent(
                now -> now.broken().forEach(part -> out.println("✗ " + now.sentence(part))));
        if (!heal.isEmpty()) {
            out.println((noted.isPresent() ? "  恢复：" : "  启动：") + heal);
        }
        return up ? 0 : DOWN;
    }

    /// The command that brings it up; none while it is on its way.
    private String heal(Optional<Standing> standing) {
        if (standing.filter(now -> now.broken().isEmpty()).isPresent()) {
            return "";
        }
        return where.toUp();
    }

    private static void print(PrintWriter out, List<Row> rows) {
        for (Row row : rows) {
            out.println(
                    "%s %s %s %8s %10s"
                            .formatted(
                                    Display.padded(row.part().chinese(), 10),
                                    Display.padded(row.state().chinese(), 8),
                                    Display.padded(row.address(), 24),
                                    row.pid() > 0 ? row.pid() : "-",
                                    row.bytes() > 0 ? Summary.mebibytes(row.bytes()) : "-"));
        }
    }

    private static List<Row> rows(Suite suite, Standing standing) {
        Map<Part, Long> memory = suite.residentBytes();
        return Stream.of(Part.values())
                .map(part ->
                        new Row(
                                part,
                                standing.of(part),
                                suite.state().process(part).map(p -> p.pid()).orElse(0L),
                                suite.address(part).getAuthority(),
                                memory.getOrDefault(part, 0L),
                                suite.folder().log(part).toString()))
                .toList();
    }
}
