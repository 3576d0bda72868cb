package cn.duban.local.command;

import java.io.PrintWriter;
import java.util.List;

/// 屏幕排版 — widths as people see them: a Chinese character takes two columns.
final class Display {

    private static final int WIDE_FROM = 0x1100;
    private static final String ESCAPE = "\u001b[";

    private Display() {}

    static int width(String text) {
        return text.codePoints().map(point -> isWide(point) ? 2 : 1).sum();
    }

    static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - width(text)));
    }

    /// The lines in a frame.
    static void box(PrintWriter out, List<String> lines) {
        int inner = lines.stream().mapToInt(Display::width).max().orElse(0);
        out.println("┌" + "─".repeat(inner + 2) + "┐");
        for (String line : lines) {
            out.println("│ " + padded(line, inner) + " │");
        }
        out.println("└" + "─".repeat(inner + 2) + "┘");
    }

    /// Whether somebody watches who can see a line change.
    static boolean isLive() {
        return System.console() != null
                && System.console().isTerminal()
                && System.getenv("CI") == null
                && !"dumb".equals(System.getenv("TERM"));
    }

    static String up(int lines) {
        return ESCAPE + lines + "A";
    }

    static String clearLine() {
        return ESCAPE + "2K";
    }

    private static boolean isWide(int point) {
        return point >= WIDE_FROM
                && (Character.isIdeographic(point)
                        || (point >= 0x3000 && point <= 0x30ff)
                        || (point >= 0xff00 && point <= 0xff60));
    }
}
