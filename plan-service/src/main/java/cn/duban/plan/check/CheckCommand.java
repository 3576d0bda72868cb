package cn.duban.plan.check;

import cn.duban.plan.binding.BoundFigure;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// 核对命令 — lists every number of a report file that was edited, is stale or has no source.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        version = "Duban 督办 0.1.0",
        header = "核对总结或通报里的每个数字。 Checks every number of a report file.",
        exitCodeListHeading = "%n退出码 Exit codes:%n",
        exitCodeList = {
            "0:没有疑点 nothing found",
            "1:有疑点 findings",
            "2:无法核对或参数错误 cannot be checked, or wrong usage",
            "3:系统没有应答，没有比对，只核对了改动 no answer: not compared, only edits were checked"
        })
public final class CheckCommand implements Callable<Integer> {
    private static final int UNCHECKABLE = 2;
    private static final String TOKEN = "DUBAN_TOKEN";

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "报告文件。 Report files.")
    private List<Path> files = List.of();

    @Option(names = "--offline", description = "只核对改动。 Only what was edited.")
    private boolean offline;

    @Option(names = "--url", paramLabel = "URL", description = "网关地址。 Address of the gateway.")
    private @Nullable URI gateway;

    @Option(
            names = "--figures",
            paramLabel = "JSON",
            description = "导出的数字清单，代替正在运行的系统。 Exported figures instead of a running suite.")
    private @Nullable Path exported;

    @Option(names = "--json", description = "输出 JSON。 Prints JSON.")
    private boolean json;

    @Spec private CommandSpec spec = CommandSpec.create();

    public static void main(String... arguments) {
        System.exit(run(arguments));
    }

    /// Runs the command and answers its exit code.
    public static int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    static CommandLine commandLine() {
        return new CommandLine(new CheckCommand());
    }

    @Override
    public Integer call() {
        int worst = 0;
        for (Path file : files) {
            worst = Compared.graver(worst, checked(file));
        }
        return worst;
    }

    private int checked(Path file) {
        try {
            CheckedFile checked = CheckedFile.of(file);
            List<Finding> findings = new ArrayList<>(checked.changes());
            Compared comparison = compared(file, checked, findings);
            Outcome outcome = new Outcome(file, checked, comparison, findings);
            PrintWriter out = spec.commandLine().getOut();
            (json ? List.of(outcome.json()) : outcome.lines()).forEach(out::println);
            return comparison.exitCode(!findings.isEmpty());
        } catch (Uncheckable e) {
            say("✗ ", file, e);
            return UNCHECKABLE;
        }
    }

    /// What was edited is told even where nobody says what is true now.
    private Compared compared(Path file, CheckedFile checked, List<Finding> findings) {
        if (offline) {
            return Compared.LEFT_OUT;
        }
        if (gateway == null && exported == null) {
            return Compared.AWAY;
        }
        try {
            findings.addAll(Freshness.of(checked, now(checked)));
            return Compared.DONE;
        } catch (Uncheckable e) {
            say(e.comparison() == Compared.AWAY ? "○ " : "✗ ", file, e);
            return e.comparison();
        }
    }

    private void say(String mark, Path file, Uncheckable why) {
        spec.commandLine().getErr().println(mark + file + "：" + why.sentence());
    }

    private List<BoundFigure> now(CheckedFile checked) throws Uncheckable {
        return exported != null
                ? CurrentFigures.exported(exported)
                : CurrentFigures.from(
                        Objects.requireNonNull(gateway), System.getenv(TOKEN), checked.bindings());
    }
}
