package cn.duban.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// LibreOffice, where it is installed: what it makes of our files.
public final class LibreOffice {
    private LibreOffice() {}

    /// The file in another format, or saved again in its own; skips the test where there is none.
    public static Path converts(Path file, String format, Path folder)
            throws IOException, InterruptedException {
        return converts(List.of(file), format, folder).getFirst();
    }

    /// Many at once.
    public static List<Path> converts(List<Path> files, String format, Path folder)
            throws IOException, InterruptedException {
        Assumptions.assumeTrue(isInstalled(), "LibreOffice is not installed");
        Files.createDirectories(folder);
        String profile = folder.resolve("profile").toAbsolutePath().toUri().toString();
        List<String> command = new ArrayList<>(List.of("soffice", "--headless"));
        command.add("-env:UserInstallation=" + profile);
        command.addAll(List.of("--convert-to", format, "--outdir", folder.toString()));
        files.forEach(file -> command.add(file.toString()));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("soffice.log").toFile())
                        .start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("LibreOffice did not end");
        }
        String suffix = format.replaceAll(":.*", "");
        return files.stream()
                .map(file -> Objects.requireNonNull(file.getFileName()).toString())
                .map(name -> folder.resolve(name.replaceAll("\\.[^.]*$", "." + suffix)))
                .toList();
    }

    private static boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(at -> Files.isExecutable(Path.of(at, "soffice")));
    }
}
