package cn.duban.local.suite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;

/// 常驻内存 — the resident set of a process in bytes, where the system tells.
final class ResidentMemory {

    private ResidentMemory() {}

    static Map<Part, Long> of(SuiteState state) {
        Map<Part, Long> bytes = new EnumMap<>(Part.class);
        for (PartProcess process : state.processes()) {
            if (process.isAlive()) {
                of(process.pid()).ifPresent(rss -> bytes.put(process.part(), rss));
            }
        }
        return bytes;
    }

    private static OptionalLong of(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        try {
            return Files.exists(status) ? fromProc(status) : fromPs(pid);
        } catch (IOException gone) {
            return OptionalLong.empty();
        }
    }

    private static OptionalLong fromProc(Path status) throws IOException {
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> kibibytes(line.replaceAll("\\D", "")))
                .findFirst();
    }

    private static OptionalLong fromPs(long pid) throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
        String text =
                new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(kibibytes(text));
    }

    private static long kibibytes(String digits) {
        return Long.parseLong(digits) << 10;
    }
}
