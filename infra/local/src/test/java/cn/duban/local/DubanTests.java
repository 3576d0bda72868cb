package cn.duban.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DubanTests {

    /// Commands of other modules have their own texts and come and go with the class path.
    private static final List<String> OURS =
            List.of(
                    "up", "down", "status", "logs", "doctor", "extract", "plan", "report", "check",
                    "push", "topics");

    @Test
    void the_help_of_every_command_reads_as_approved_in_chinese() throws Exception {
        assertThat(everyHelp(Locale.ROOT)).isEqualToIgnoringNewLines(approved("help-zh.txt"));
    }

    @Test
    void the_help_of_every_command_reads_as_approved_in_english() throws Exception {
        assertThat(everyHelp(Locale.ENGLISH)).isEqualToIgnoringNewLines(approved("help-en.txt"));
    }

    @Test
    void the_language_is_chinese_unless_english_is_asked_for() {
        assertThat(Duban.languageOf(List.of("--help"))).isEqualTo(Locale.ROOT);
        assertThat(Duban.languageOf(List.of("--lang", "en", "up"))).isEqualTo(Locale.ENGLISH);
        assertThat(Duban.languageOf(List.of("up", "--lang=en"))).isEqualTo(Locale.ENGLISH);
        assertThat(Duban.languageOf(List.of("up", "--lang"))).isEqualTo(Locale.ROOT);
    }

    @Test
    void wrong_use_is_said_in_the_language_of_the_user_with_the_way_to_the_help() {
        assertThat(wrong(Locale.ROOT, "frobnicate"))
                .contains("没有这个命令或参数：frobnicate")
                .contains("用法见：./duban --help");
        assertThat(wrong(Locale.ROOT, "topics")).contains("缺少参数：--bootstrap");
        assertThat(wrong(Locale.ENGLISH, "topics")).contains("Missing").contains("topics --help");
    }

    private static String wrong(Locale language, String... arguments) {
        StringWriter said = new StringWriter();
        int code =
                Duban.commandLine(language).setErr(new PrintWriter(said, true)).execute(arguments);
        assertThat(code).isEqualTo(2);
        return said.toString();
    }

    @Test
    void no_text_of_one_language_is_missing_in_the_other() {
        assertThat(Duban.commandLine(Locale.ENGLISH).getResourceBundle().keySet())
                .isEqualTo(Duban.commandLine(Locale.ROOT).getResourceBundle().keySet());
    }

    @Test
    void the_help_of_every_command_states_its_exit_codes() {
        Duban.commandLine(Locale.ROOT)
                .getSubcommands()
                .forEach((name, command) ->
                        assertThat(command.getUsageMessage(Ansi.OFF).replaceAll("\\s", ""))
                                .as(name)
                                .containsPattern("退出码[^：]*：0"));
        Duban.commandLine(Locale.ENGLISH)
                .getSubcommands()
                .forEach((name, command) ->
                        assertThat(command.getUsageMessage(Ansi.OFF).replaceAll("\\s+", " "))
                                .as(name)
                                .containsPattern("(?i)exit code[^:]*?:? [^.]{0,40}0 "));
    }

    private static String everyHelp(Locale language) {
        CommandLine line = Duban.commandLine(language);
        return OURS.stream()
                .map(line.getSubcommands()::get)
                .map(command -> Objects.requireNonNull(command).getUsageMessage(Ansi.OFF))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String approved(String name) throws Exception {
        try (InputStream file = DubanTests.class.getResourceAsStream("/help/" + name)) {
            byte[] bytes = Objects.requireNonNull(file, name).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
