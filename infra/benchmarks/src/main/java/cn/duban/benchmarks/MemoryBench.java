package cn.duban.benchmarks;

import cn.duban.local.suite.Part;
import cn.duban.local.suite.Suite;
import java.util.LinkedHashMap;
import java.util.Map;

/// 内存 — resident memory of every process of the suite, and their sum.
final class MemoryBench {

    private static final double MEBI = 1 << 20;
    private static final int AIM = 2560;

    private MemoryBench() {}

    static Measurement of(Suite suite, String when) {
        Map<String, Long> parts = new LinkedHashMap<>();
        Map<Part, Long> resident = suite.residentBytes();
        resident.forEach((part, bytes) -> parts.put(part.id(), Math.round(bytes / MEBI)));
        double total = resident.values().stream().mapToLong(Long::longValue).sum() / MEBI;
        return Measurement.of("memory", total, "MiB")
                .with("aim", AIM)
                .with("when", when)
                .with("parts", parts);
    }
}
