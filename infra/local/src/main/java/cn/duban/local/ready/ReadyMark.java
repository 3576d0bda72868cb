package cn.duban.local.ready;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// 就绪标记 — how a part without a web address says that it answers now.
public final class ReadyMark {

    private ReadyMark() {}

    /// Prints the line and leaves the file, in this order.
    public static void announce(
            String part, String address, String detail, @Nullable Path readyFile)
            throws IOException {
        String line = "READY " + part + " " + address + " " + detail;
        System.out.println(line);
        if (readyFile != null) {
            Files.writeString(readyFile, line + System.lineSeparator());
        }
    }
}
