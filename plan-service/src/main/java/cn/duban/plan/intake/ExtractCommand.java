package cn.duban.plan.intake;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
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
            "读取 .docx、.doc、.wps、文字版 .pdf 或 .txt，重建提纲，逐条列出目标、节点和活动；文件夹则读其中全部计划文件。",
            "Reads .docx, .doc, .wps, text .pdf or .txt, or all of them in a folder; rebuilds the outline, lists targets, milestones and activities, and what is doubtful. Nothing leaves this machine."
        },
        exitCodeListHeading = "%n退出码 Exit codes:%n",
        exitCodeList = {
            "0:全部读取 all read",
            "1:有文件无法读取，或结果写不下 a file could not be read, or the result not written",
            "2:用法不对 wrong usage",
            "3:有必须处理的存疑（仅 --strict） a doubt has to be decided (with --strict only)"
        })
public final class ExtractCommand implements Callable<Integer> {

    private static final int UNREADABLE = 1;
    private static final int DOUBTFUL = 3;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "计划文件或文件夹。 Plan documents, or folders of them.")
    private List<Path> files = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "每个文件写成 DIR/NAME.json；不给则输出到屏幕。 Writes DIR/NAME.json; without it JSON goes to standard output.")
    private @Nullable Path out;

    @Option(
            names = "--year",
            paramLabel = "N",
            description = "计划年度，覆盖标题里的年份。 Year of the plan, instead of the one in the title.")
    private @Nullable Integer year;

    @Option(
            names = "--strict",
            description = "有必须处理的存疑时退出码为3。 Exit code 3 when a doubt has to be decided.")
    private boolean strict;

    @Spec private @Nullable CommandSpec spec;

    private final PlanIntake intake = new PlanIntake();
    private final Set<Path> written = new HashSet<>();
    private int grave;

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
                .setExecutionExceptionHandler((failure, line, _) -> {
                    line.getErr().println("✗ 文件读写不了：" + failure.getMessage() + "。请检查路径和权限。");
                    return UNREADABLE;
                })
                .setCommandName("extract");
    }

    @Override
    public Integer call() throws IOException {
        int unreadable = 0;
        if (out != null) {
            Files.createDirectories(out);
        }
        List<Path> found = PlanFiles.in(files);
        for (Path file : found) {
            unreadable += read(file) ? 0 : 1;
        }
        if (found.size() > 1) {
            err().printf("共 %d 个文件，读取 %d 个。%n", found.size(), found.size() - unreadable);
            err().flush();
        }
        if (unreadable > 0) {
            return UNREADABLE;
        }
        return strict && grave > 0 ? DOUBTFUL : 0;
    }

    private boolean read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (!Files.isRegularFile(file)) {
            err().printf("%s 无法读取：没有这个文件。 No such file.%n", file);
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
                            "%s 无法读取（%s）：%s%s%n",
                            file, reason.code(), reason.sentence(), reason.suggestion());
            return false;
        }
    }

    private void write(String name, Extraction extraction) throws IOException {
        String json = ExtractionFile.json(extraction);
        grave += ExtractionSummary.grave(extraction);
        String summary = ExtractionSummary.of(name, extraction);
        if (out == null) {
            out().println(json);
            err().print(summary);
            err().flush();
            return;
        }
        Files.writeString(target(out, name), json);
        out().print(summary);
        out().flush();
    }

    /// NAME.json; where 要点.docx and 要点.txt are read together, the second keeps its ending.
    private Path target(Path folder, String name) {
        int dot = name.lastIndexOf('.');
        Path plain = folder.resolve((dot < 0 ? name : name.substring(0, dot)) + ".json");
        Path free = written.contains(plain) ? folder.resolve(name + ".json") : plain;
        written.add(free);
        return free;
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
