package cn.duban.plan.intake;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// 提取命令 — reads plan documents from the command line; no service, no store.
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        version = "Duban 督办 0.1.0",
        header = "从计划文件中提取承诺。 Extracts commitments from plan documents.",
        description = {
            "读取 .docx 或 .txt,重建提纲,逐条列出目标、节点和活动。",
            "Reads .docx or .txt, rebuilds the outline, lists targets, milestones and activities."
        },
        exitCodeListHeading = "%n退出码 Exit codes:%n",
        exitCodeList = {
            "0:全部读取 all read",
            "1:参数错误 wrong usage",
            "2:有文件无法读取 a file could not be read"
        })
public final class ExtractCommand implements Callable<Integer> {

    private static final int UNREADABLE = 2;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "计划文件。 Plan documents.")
    private List<Path> files = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "每个文件写成 DIR/NAME.json;不给则输出到屏幕。 Writes DIR/NAME.json; without it JSON goes to standard output.")
    private @Nullable Path out;

    @Option(
            names = "--year",
            paramLabel = "N",
            description = "计划年度,覆盖标题里的年份。 Year of the plan, instead of the one in the title.")
    private @Nullable Integer year;

    @Spec private @Nullable CommandSpec spec;

    private final PlanIntake intake = new PlanIntake();

    public static void main(String... arguments) {
        System.exit(run(arguments));
    }

    /// Runs the command and answers its exit code.
    public static int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    /// The command, to be run on its own or put under another.
    public static CommandLine commandLine() {
        return new CommandLine(new ExtractCommand())
                .setExitCodeExceptionMapper(e -> UNREADABLE)
                .setCommandName("extract");
    }

    @Override
    public Integer call() throws IOException {
        int unreadable = 0;
        if (out != null) {
            Files.createDirectories(out);
        }
        for (Path file : files) {
            unreadable += read(file) ? 0 : 1;
        }
        return unreadable == 0 ? 0 : UNREADABLE;
    }

    private boolean read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (!Files.isRegularFile(file)) {
            err().printf("%s 无法读取:没有这个文件。 No such file.%n", file);
            return false;
        }
        try {
            OptionalInt given = year == null ? OptionalInt.empty() : OptionalInt.of(year);
            LocalDate today = LocalDate.now(ZoneId.systemDefault());
            write(name, intake.extract(name, Files.readAllBytes(file), given, today));
            return true;
        } catch (UnreadableDocumentException e) {
            UnreadableDocument reason = e.reason();
            err().printf(
                            "%s 无法读取(%s):%s%s%n",
                            file, reason.code(), reason.sentence(), reason.suggestion());
            return false;
        }
    }

    private void write(String name, Extraction extraction) throws IOException {
        String json = ExtractionFile.json(extraction);
        if (out == null) {
            out().println(json);
            return;
        }
        int dot = name.lastIndexOf('.');
        Path target = out.resolve((dot < 0 ? name : name.substring(0, dot)) + ".json");
        Files.writeString(target, json);
        out().print(ExtractionSummary.of(name, extraction));
        out().flush();
    }

    private PrintWriter out() {
        return line().getOut();
    }

    private PrintWriter err() {
        return line().getErr();
    }

    private CommandLine line() {
        return spec == null ? commandLine() : spec.commandLine();
    }
}
