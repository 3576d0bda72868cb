package cn.duban.local.command;

import cn.duban.local.command.Finding.Level;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// 体检 — looks at the machine and the data folder and says what would be in the way.
@Command(name = "doctor", mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    @Mixin private SuiteLocation where = new SuiteLocation();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        List<Finding> findings = new CheckUp(where).all();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(
                    new JsonMapper()
                            .writeValueAsString(findings.stream().map(this::asMap).toList()));
        } else {
            findings.forEach(finding -> finding.lines().forEach(out::println));
        }
        return findings.stream().anyMatch(finding -> finding.level() == Level.BAD) ? 1 : 0;
    }

    private Map<String, String> asMap(Finding finding) {
        return Map.of(
                "name", finding.name(),
                "level", finding.levelName(),
                "seen", finding.seen(),
                "advice", finding.advice());
    }
}
