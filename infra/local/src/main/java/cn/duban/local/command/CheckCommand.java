package cn.duban.local.command;

import cn.duban.local.client.DubanClient;
import cn.duban.local.client.UnreachableException;
import cn.duban.local.suite.Part;
import cn.duban.local.suite.ServiceTool;
import cn.duban.local.suite.SuiteFailure;
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
        Map<String, String> environment = new HashMap<>();
        Optional<URI> gateway = door(environment);
        int code =
                new ServiceTool(where.settings(), Part.PLAN)
                        .run(CHECKER, arguments(gateway), environment);
        if (gateway.isPresent() && code == HALF_CHECKED) {
            say("看是哪一部分没有运行、怎样恢复：" + where.toType().of("status"));
        }
        if (gateway.isEmpty() && isHalf() && code != UNCHECKABLE) {
            say(
                    access.missing(where)
                            + "。数字没有与现在的比对，只核对了改动。 The suite does not answer: only edits were checked.");
        }
        return code;
    }

    private List<String> arguments(Optional<URI> gateway) {
        List<String> arguments = new ArrayList<>();
        gateway.ifPresent(url -> arguments.addAll(List.of("--url", url.toString())));
        if (figures != null) {
            arguments.addAll(List.of("--figures", figures.toString()));
        }
        if (offline) {
            arguments.add("--offline");
        }
        if (json) {
            arguments.add("--json");
        }
        files.forEach(file -> arguments.add(file.toString()));
        return arguments;
    }

    /// Where somebody can be asked what is true now; nobody is, when that is not wanted.
    private Optional<URI> door(Map<String, String> environment) throws IOException {
        if (!isHalf()) {
            return Optional.empty();
        }
        Optional<URI> gateway = access.gateway(where);
        try {
            if (gateway.isPresent()) {
                DubanClient staff = access.signedIn(where);
                staff.credential().ifPresent(c -> environment.put("DUBAN_TOKEN", c));
            }
            return gateway;
        } catch (SuiteFailure failure) {
            if (failure.getCause() instanceof UnreachableException) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    private void refuseFolder(Path folder) {
        throw new WrongValue(spec.commandLine(), "这是文件夹，请指明其中的 .docx 文件：" + folder);
    }

    /// Without somebody to ask only half of it can be told.
    private boolean isHalf() {
        return !offline && figures == null;
    }

    private void say(String sentence) {
        spec.commandLine().getErr().println(sentence);
    }
}
