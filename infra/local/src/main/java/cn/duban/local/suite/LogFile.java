package cn.duban.local.suite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// 日志文件 — bounded: a long one steps aside when its part starts again.
public final class LogFile {

    private static final long LONG = 16L << 20;

    private LogFile() {}

    static Path roomFor(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LONG) {
            Files.move(
                    log,
                    log.resolveSibling(log.getFileName() + ".1"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }

    /// The last lines; broken characters at the cut are replaced, never refused.
    public static List<String> lastLines(Path log, int count) throws IOException {
        if (!Files.exists(log)) {
            return List.of();
        }
        String text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        List<String> lines = text.lines().toList();
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }
}
