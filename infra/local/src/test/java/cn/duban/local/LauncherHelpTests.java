package cn.duban.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `build` and `test` are the launcher's own: on a machine without JDK 25 and Maven they still
/// explain themselves.
@DisabledOnOs(OS.WINDOWS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LauncherHelpTests {
    private static final Path SCRIPT = Path.of("../../duban").toAbsolutePath().normalize();

    private record Ran(int code, String out, String err) {}

    @TempDir Path folder;

    @BeforeEach
    void aCheckoutAndAMavenThatLeavesATrace() throws Exception {
        Files.copy(SCRIPT, folder.resolve("duban"));
        Path texts = Files.createDirectories(folder.resolve("infra/local/help"));
        for (String text : List.of("build-zh", "build-en", "test-zh", "test-en")) {
            Files.copy(
                    SCRIPT.resolveSibling("infra/local/help").resolve(text + ".txt"),
                    texts.resolve(text + ".txt"));
        }
        Path mvn = Files.writeString(folder.resolve("mvn"), "#!/bin/sh\ntouch \"$TRACE\"\n");
        assertThat(mvn.toFile().setExecutable(true)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"build", "test"})
    void the_help_is_our_own_in_both_languages_and_nothing_is_run(String command) throws Exception {
        for (String ask : List.of("--help", "-h")) {
            assertThat(run("zh", command, ask).out())
                    .contains("用法：duban " + command, "退出码：0 ", "选项：")
                    .doesNotContain("Usage");
        }
        for (String english : List.of("--lang=en", "--lang en")) {
            List<String> words = new ArrayList<>(List.of(command, "--help"));
            words.addAll(List.of(english.split(" ")));
            assertThat(run("zh", words.toArray(String[]::new)).out())
                    .contains("Usage: duban " + command, "Exit codes: 0 ", "Options:")
                    .doesNotContain("用法");
        }
        assertThat(run("zh", "help", command).out()).contains("用法：duban " + command);
        assertThat(run("en", command, "--help").out()).contains("Usage: duban " + command);
        assertThat(run("en", command, "--help", "--lang", "zh").out()).contains("用法：");
        assertThat(folder.resolve("trace")).doesNotExist();
    }

    @Test
    void build_refuses_a_word_it_does_not_know_instead_of_compiling_for_minutes() throws Exception {
        Ran ran = run("zh", "build", "--hepl");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("没有这个命令或参数：--hepl", "用法见：./duban build --help");
        assertThat(folder.resolve("trace")).doesNotExist();
    }

    private Ran run(String language, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("bash", folder.resolve("duban") + ""));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        Map<String, String> environment = builder.environment();
        environment.put("DUBAN_LANG", language);
        environment.put("DUBAN_JDKS", folder.resolve("none").toString());
        environment.remove("JAVA_HOME");
        environment.put("TRACE", folder.resolve("trace").toString());
        environment.put("PATH", folder + ":" + environment.get("PATH"));
        Process process = builder.start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Ran(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
