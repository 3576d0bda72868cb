package cn.duban.local.suite;

import cn.duban.local.suite.SuiteSettings.Speed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// 虚拟机参数 — how every part's Java is started: small, quick, and the same while training and running.
///
/// A start-up cache only helps when the collector, the headers and the path of the jar are those it
/// was trained with; a mismatch is silent, so all of them come from here.
final class Jvm {

    private static final int FEWEST_CARRIERS = 8;

    private Jvm() {}

    /// Never fewer than the processors, nor than a handful.
    static int carriers(int processors) {
        return Math.max(FEWEST_CARRIERS, 2 * processors);
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    /// The Java this process runs on.
    static String command() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static List<String> options(Part part, Speed speed) {
        List<String> options = new ArrayList<>();
        options.add("-XX:+UseSerialGC");
        options.add("-XX:+UseCompactObjectHeaders");
        if (speed == Speed.START) {
            options.add("-XX:TieredStopAtLevel=1");
        }
        // A virtual thread that computes, such as one that checks a batch, keeps its carrier. With
        // as many carriers as processors, two of them would keep every other request waiting. With
        // more, the operating system divides the time.
        options.add("-Djdk.virtualThreadScheduler.parallelism=" + carriers(processors()));
        options.add("-Xmx" + part.heapMegabytes() + "m");
        options.add("-XX:-HeapDumpOnOutOfMemoryError");
        options.add("-XX:+ExitOnOutOfMemoryError");
        options.add("--sun-misc-unsafe-memory-access=allow");
        options.add("--enable-native-access=ALL-UNNAMED");
        // A cache that does not fit entirely is used as far as it does, without a word in every
        // log.
        options.add("-Xlog:aot*=off");
        options.add("-Dfile.encoding=UTF-8");
        options.add("-Dstdout.encoding=UTF-8");
        options.add("-Dstderr.encoding=UTF-8");
        return options;
    }
}
