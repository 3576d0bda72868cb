package cn.duban.local;

import cn.duban.local.client.RefusedException;
import cn.duban.local.client.UnreachableException;
import cn.duban.local.command.BuiltIn;
import cn.duban.local.command.DubanCommand;
import cn.duban.local.suite.SuiteFailure;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// 督办命令行 — the program behind the launcher `./duban`.
@Command(name = "duban", mixinStandardHelpOptions = true, version = "Duban 督办 0.1.0")
public final class Duban {

    private static final String LANGUAGE_OPTION = "--lang";

    @Option(names = LANGUAGE_OPTION, paramLabel = "zh|en", scope = ScopeType.INHERIT)
    private @Nullable String language;

    public static void main(String[] arguments) {
        System.exit(commandLine(languageOf(List.of(arguments))).execute(arguments));
    }

    /// The whole command line with its texts in `language`.
    static CommandLine commandLine(Locale language) {
        CommandLine line = new CommandLine(new Duban());
        BuiltIn.commands().forEach(line::addSubcommand);
        ServiceLoader.load(DubanCommand.class).forEach(line::addSubcommand);
        line.setResourceBundle(
                ResourceBundle.getBundle(
                        "cn.duban.local.help",
                        language,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES)));
        line.setUsageHelpLongOptionsMaxWidth(28);
        line.setAdjustLineBreaksForWideCJKCharacters(true);
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler((failure, _, _) -> explain(failure, line));
        line.setParameterExceptionHandler(new WrongUse(language));
        return line;
    }

    /// `--lang en` or `--lang=en` anywhere, else `DUBAN_LANG`, else Chinese.
    static Locale languageOf(List<String> arguments) {
        List<String> words =
                arguments.stream().flatMap(word -> Stream.of(word.split("=", 2))).toList();
        int at = words.indexOf(LANGUAGE_OPTION);
        Optional<String> asked =
                at >= 0 && at + 1 < words.size()
                        ? Optional.of(words.get(at + 1))
                        : Optional.ofNullable(System.getenv("DUBAN_LANG"));
        return asked.filter(tag -> tag.startsWith("en")).isPresent() ? Locale.ENGLISH : Locale.ROOT;
    }

    /// A failure we know is one sentence; an unknown one keeps its trace.
    private static int explain(Exception failure, CommandLine line) {
        if (failure instanceof SuiteFailure
                || failure instanceof RefusedException
                || failure instanceof UnreachableException) {
            line.getErr().println("✗ " + failure.getMessage());
        } else {
            failure.printStackTrace(line.getErr());
        }
        return CommandLine.ExitCode.SOFTWARE;
    }
}
