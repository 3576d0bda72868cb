package cn.duban.local.command;

import java.util.List;
import java.util.Locale;

/// 体检结果 — one thing `doctor` looked at, what it saw, and what to do about it.
record Finding(String name, Level level, String seen, String advice) {

    /// 程度。
    enum Level {
        GOOD("✓"),
        NOTE("!"),
        BAD("✗");

        private final String mark;

        Level(String mark) {
            this.mark = mark;
        }
    }

    static Finding good(String name, String seen) {
        return new Finding(name, Level.GOOD, seen, "");
    }

    static Finding note(String name, String seen, String advice) {
        return new Finding(name, Level.NOTE, seen, advice);
    }

    static Finding bad(String name, String seen, String advice) {
        return new Finding(name, Level.BAD, seen, advice);
    }

    List<String> lines() {
        String first = level.mark + " " + Display.padded(name, 14) + seen;
        return advice.isEmpty() ? List.of(first) : List.of(first, " ".repeat(16) + "→ " + advice);
    }

    String levelName() {
        return level.name().toLowerCase(Locale.ROOT);
    }
}
