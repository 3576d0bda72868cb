package cn.duban.local;

import cn.duban.local.command.BuiltIn;
import cn.duban.local.command.DubanCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// 督办命令行 — the program behind the launcher `./duban`.
@Command(name = "duban", mixinStandardHelpOptions = true, version = "Duban 督办 0.1.0")
public final class Duban implements Callable<Integer> {

    private static final String LANGUAGE_OPTION = "--lang";

    @Option(names = LANGUAGE_OPTION, paramLabel = "zh|en", scope = ScopeType.INHERIT)
    private @Nullable String language;

    @Option(names = "--verbose", scope = ScopeType.INHERIT)
    private boolean verbose;

    @Spec private CommandSpec spec = CommandSpec.create();

    public static void main(String[] arguments) {
        if (!List.of(arguments).contains("--verbose")) {
            // What the libraries murmur while they try again is not for the person at the keyboard.
            System.setProperty("duban.log", "ERROR");
        }
        System.exit(commandLine(languageOf(List.of(arguments))).execute(arguments));
    }

    /// The whole command line with its texts in `language`.
    static CommandLine commandLine(Locale language) {
        Duban duban = new Duban();
        CommandLine line = new CommandLine(duban);
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
        line.setExecutionExceptionHandler(
                new Explaining(() -> duban.verbose, Explaining.traceFile()));
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

    /// Without a command there is only the list of commands to be told.
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return CommandLine.ExitCode.USAGE;
    }
}
