package cn.duban.plan.intake.document;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/// 办公软件 — LibreOffice, where the machine has it, turns a .docx into what other clerks send.
final class Office {
    private static final int PATIENCE_SECONDS = 120;

    private Office() {}

    static byte[] converted(Path folder, byte[] docx, String format)
            throws IOException, InterruptedException {
        assumeTrue(isHere(), "没有安装 LibreOffice，跳过。 LibreOffice is not installed, skipped.");
        Path source = Files.write(folder.resolve("示例.docx"), docx);
        Process office =
                new ProcessBuilder(
                                "soffice",
                                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                                "--headless",
                                "--convert-to",
                                format,
                                "--outdir",
                                folder.toString(),
                                source.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("office.log").toFile())
                        .start();
        boolean ended = office.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            office.destroyForcibly();
        }
        Path made = folder.resolve("示例." + format.replaceAll(":.*", ""));
        assumeTrue(ended && Files.exists(made), "LibreOffice 没有转换成功，跳过。 It did not convert.");
        return Files.readAllBytes(made);
    }

    private static boolean isHere() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
    }
}
