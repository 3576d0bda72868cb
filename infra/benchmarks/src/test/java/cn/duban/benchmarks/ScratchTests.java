package cn.duban.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScratchTests {

    /// A measurement that is interrupted while a process of its works in its folder.
    static final class Measuring {

        public static void main(String... arguments) throws Exception {
            try (Scratch scratch = Scratch.make()) {
                Process part =
                        new ProcessBuilder("sleep", "600")
                                .directory(scratch.folder().toFile())
                                .start();
                Files.writeString(scratch.folder().resolve("data"), "x");
                System.out.println(scratch.folder());
                System.out.println(part.pid());
                part.waitFor();
            }
        }
    }

    @Test
    void an_interrupted_measurement_leaves_no_folder_and_no_process() throws Exception {
        Process measuring =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Measuring.class.getName())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        BufferedReader said = measuring.inputReader();
        Path folder = Path.of(Objects.requireNonNull(said.readLine()));
        long part = Long.parseLong(Objects.requireNonNull(said.readLine()));
        assertThat(folder.resolve("data")).exists();

        measuring.destroy();

        assertThat(measuring.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(folder).doesNotExist();
        assertThat(ProcessHandle.of(part).filter(ScratchTests::runs)).isEmpty();
    }

    @Test
    void a_measurement_that_ends_by_itself_leaves_no_folder_either() throws Exception {
        Path folder;
        try (Scratch scratch = Scratch.make()) {
            folder = scratch.folder();
            Files.writeString(folder.resolve("data"), "x");
        }
        assertThat(folder).doesNotExist();
    }

    /// What is left in the table of processes until somebody takes note has no command any more.
    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }
}
