package cn.duban.local.command;

import cn.duban.local.suite.Part;
import cn.duban.local.suite.ServiceTool;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// 核对 — hands report files to the plan-service's own checker, with the running suite's figures if
/// there is one.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = CheckCommand.UNCHECKABLE)
final class CheckCommand implements Callable<Integer> {

    private static final String CHECKER = "cn.duban.plan.check.CheckCommand";

    /// 1 would mean that something was found.
    static final int UNCHECKABLE = 2;

    private static final int HALF_CHECKED = 3;

    @Mixin private SuiteLocation where = new SuiteLocation();

    @Mixin private StaffAccess access = new StaffAccess();

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "check.file")
    private List<Path> files = List.of();

    @Option(names = "--offline", descriptionKey = "check.offline")
    private boolean offline;

    @Option(names = "--figures", paramLabel = "JSON", descriptionKey = "check.figures")
    private @Nullable Path figures;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        files.stream().filter(Files::isDirectory).findFirst().ifPresent(this::refuseFolder);
        List<String> arguments = new ArrayList<>();
        Map<String, String> environment = new HashMap<>();
        Optional<URI> gateway =
                offline || figures != null ? Optional.empty() : access.gateway(where);
        if (gateway.isPresent()) {
            arguments.addAll(List.of("--url", gateway.get().toString()));
            access.signedIn(where).credential().ifPresent(c -> environment.put("DUBAN_TOKEN", c));
        } else if (figures != null) {
            arguments.addAll(List.of("--figures", figures.toString()));
        } else {
            arguments.add("--offline");
        }
        if (json) {
            arguments.add("--json");
        }
        files.forEach(file -> arguments.add(file.toString()));
        int code =
                new ServiceTool(where.settings(), Part.PLAN).run(CHECKER, arguments, environment);
        return code == 0 && isHalf(gateway) ? said() : code;
    }

    private void refuseFolder(Path folder) {
        throw new WrongValue(spec.commandLine(), "这是文件夹，请指明其中的 .docx 文件：" + folder);
    }

    private boolean isHalf(Optional<URI> gateway) {
        return gateway.isEmpty() && !offline && figures == null;
    }

    private int said() {
        spec.commandLine()
                .getErr()
                .println(
                        "督办没有在运行，只核对了改动，没有核对是否过时。 The suite is not running: staleness was not checked.");
        return HALF_CHECKED;
    }
}
