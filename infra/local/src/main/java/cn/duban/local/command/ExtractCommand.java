package cn.duban.local.command;

import cn.duban.local.suite.Part;
import cn.duban.local.suite.ServiceTool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// 提取 — hands plan documents to the plan-service's own reader; no running suite is needed.
@Command(name = "extract", mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {

    private static final String READER = "cn.duban.plan.intake.ExtractCommand";

    @Mixin private SuiteLocation where = new SuiteLocation();

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "extract.file")
    private List<Path> files = List.of();

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "extract.out")
    private @Nullable Path out;

    @Option(names = "--year", paramLabel = "N", descriptionKey = "extract.year")
    private @Nullable Integer year;

    @Option(names = "--strict", descriptionKey = "extract.strict")
    private boolean strict;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>();
        if (out != null) {
            Files.createDirectories(out);
            arguments.addAll(List.of("--out", out.toString()));
        }
        if (year != null) {
            arguments.addAll(List.of("--year", year.toString()));
        }
        if (strict) {
            arguments.add("--strict");
        }
        files.forEach(file -> arguments.add(file.toString()));
        return new ServiceTool(where.settings(), Part.PLAN).run(READER, arguments);
    }
}
