package cn.duban.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The script is copied into a checkout of its own, with a `java` and a `mvn` that say what they
/// were asked.
@DisabledOnOs(OS.WINDOWS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LauncherTests {

    private static final Path SCRIPT = Path.of("../../duban").toAbsolutePath().normalize();

    private record Ran(int code, String out, String err) {}

    @TempDir Path folder;

    private Path checkout = Path.of("");
    private Path jdk = Path.of("");

    @BeforeEach
    void aCheckoutWithAJdkAndMaven() throws Exception {
        checkout = Files.createDirectories(folder.resolve("check out"));
        Files.copy(SCRIPT, checkout.resolve("duban"));
        Files.setPosixFilePermissions(
                checkout.resolve("duban"), Files.getPosixFilePermissions(SCRIPT));
        Files.writeString(checkout.resolve("pom.xml"), "<project/>");
        jdk = folder.resolve("jdk");
        program(jdk.resolve("bin/javac"), "exit 0");
        program(jdk.resolve("bin/java"), "printf '%s\\n' \"java $*\"");
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
        program(
                folder.resolve("bin/mvn"),
                """
                echo '[INFO] Building Duban school-service 0.1.0-SNAPSHOT'
                echo 'noise'
                echo "mvn $*" >> "$ASKED"
                for m in school-service indicator-service plan-service notification-service gateway infra/local; do
                  mkdir -p "$CHECKOUT/$m/target"; touch "$CHECKOUT/$m/target/duban-${m##*/}-1.jar"
                done
                exit ${MVN_CODE:-0}
                """);
    }

    @Test
    void it_is_sound_bash() throws Exception {
        Process check = new ProcessBuilder("bash", "-n", SCRIPT.toString()).start();
        assertThat(check.waitFor()).isZero();
    }

    @Test
    void it_builds_once_and_again_only_when_a_source_is_newer() throws Exception {
        Ran first = run("status");
        assertThat(first.err()).contains("编译 school-service …").doesNotContain("noise");
        assertThat(first.out())
                .contains("cn.duban.local.Duban status")
                .contains("-Dduban.project=" + checkout.toRealPath());
        assertThat(asked()).hasSize(1);

        assertThat(run("status").err()).isEmpty();
        assertThat(asked()).hasSize(1);

        Path source = checkout.resolve("plan-service/src/main/java/A.java");
        Files.createDirectories(Objects.requireNonNull(source.getParent()));
        Files.writeString(source, "class A {}");
        Files.setLastModifiedTime(
                source,
                java.nio.file.attribute.FileTime.from(java.time.Instant.now().plusSeconds(5)));
        run("status");
        assertThat(asked()).hasSize(2);
    }

    @Test
    void a_failed_build_is_said_and_tried_again_next_time() throws Exception {
        Ran failed = run(Map.of("MVN_CODE", "1"), "status");
        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.err()).contains("编译失败");
        assertThat(failed.out()).isEmpty();
        assertThat(run("status").code()).isZero();
        assertThat(asked()).hasSize(2);
    }

    @Test
    void it_works_through_a_symbolic_link_from_another_folder() throws Exception {
        Path link = folder.resolve("links/d");
        Files.createDirectories(Objects.requireNonNull(link.getParent()));
        Files.createSymbolicLink(link, Path.of("../check out/duban"));
        Ran ran = run(link, Map.of(), "up", "--port-offset", "7");
        assertThat(ran.out())
                .contains("-Dduban.project=" + checkout.toRealPath())
                .contains("Duban up --port-offset 7");
    }

    @Test
    void without_a_jdk_25_it_says_in_one_line_what_to_install() throws Exception {
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");
        Ran ran = run("status");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err().lines()).hasSize(1);
        assertThat(ran.err()).contains("JDK 25");
        assertThat(asked()).isEmpty();
    }

    @Test
    void whoever_only_asks_in_a_fresh_checkout_is_answered_at_once_and_nothing_is_built()
            throws Exception {
        Files.writeString(
                checkout.resolve("pom.xml"),
                "<project>\n<artifactId>duban</artifactId>\n<version>1.2.3</version>\n</project>");
        assertThat(run("--help").out()).contains("用法").contains("up ").contains("5 分钟");
        assertThat(run("up", "--help").out()).contains("用法");
        assertThat(run().out()).contains("用法");
        assertThat(run("help").out()).contains("用法");
        assertThat(run("--version").out()).isEqualToIgnoringNewLines("duban 1.2.3");
        assertThat(asked()).isEmpty();

        assertThat(run("status").err()).contains("首次使用").contains("5 分钟");
        Files.delete(checkout.resolve("target/.built"));
        assertThat(run("up", "--help").out()).contains("Duban up --help");
        assertThat(asked()).as("the help of what was built, without building").hasSize(1);
    }

    @Test
    void test_runs_everything() throws Exception {
        run("test", "-Dx=1");
        assertThat(asked()).singleElement().asString().contains(" verify -Dx=1");
    }

    private Ran run(String... arguments) throws Exception {
        return run(checkout.resolve("duban"), Map.of(), arguments);
    }

    private Ran run(Map<String, String> more, String... arguments) throws Exception {
        return run(checkout.resolve("duban"), more, arguments);
    }

    private Ran run(Path script, Map<String, String> more, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("bash", script.toString()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        Map<String, String> environment = builder.environment();
        environment.put("JAVA_HOME", jdk.toString());
        environment.put("DUBAN_JDKS", folder.resolve("none").toString());
        environment.put("PATH", folder.resolve("bin") + ":" + environment.get("PATH"));
        environment.put("ASKED", folder.resolve("asked.txt").toString());
        environment.put("CHECKOUT", checkout.toString());
        environment.putAll(more);
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ran(process.exitValue(), text(out), text(err));
    }

    private List<String> asked() throws IOException {
        return text(folder.resolve("asked.txt")).lines().toList();
    }

    private static String text(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
    }

    private static void program(Path file, String script) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, "#!/usr/bin/env bash\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
