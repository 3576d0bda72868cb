package cn.duban.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        Assumptions.assumeTrue(isInstalled(), "LibreOffice is not installed");
        Files.createDirectories(folder);
        Process process =
                new ProcessBuilder(
                                "soffice",
                                "-env:UserInstallation="
                                        + folder.resolve("profile").toAbsolutePath().toUri(),
                                "--headless",
                                "--convert-to",
                                format,
                                "--outdir",
                                folder.toString(),
                                file.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("soffice.log").toFile())
                        .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("LibreOffice did not end");
        }
        String name = Objects.requireNonNull(file.getFileName()).toString();
        String suffix = format.replaceAll(":.*", "");
        return folder.resolve(name.substring(0, name.lastIndexOf('.')) + "." + suffix);
    }

    private static boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(at -> Files.isExecutable(Path.of(at, "soffice")));
    }
}
