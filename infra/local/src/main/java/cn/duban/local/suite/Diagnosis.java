package cn.duban.local.suite;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// 起不来的原因 — turns the end of a log into a sentence somebody can act on.
final class Diagnosis {

    private static final int LAST_LINES = 12;

    private Diagnosis() {}

    static SuiteFailure of(Part part, boolean alive, Duration patience, Path log) {
        String what =
                alive
                        ? part.chinese() + "在 " + patience.toSeconds() + " 秒内没有就绪"
                        : part.chinese() + "启动后退出了";
        return new SuiteFailure(
                what + "。日志：" + log + System.lineSeparator() + String.join("\n", end(log)));
    }

    private static List<String> end(Path log) {
        try {
            return LogFile.lastLines(log, LAST_LINES);
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
