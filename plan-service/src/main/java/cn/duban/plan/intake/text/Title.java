package cn.duban.plan.intake.text;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 文件标题 — the first line that ends as plan titles end; what stands before it is not the document.
record Title(String text, int bodyStart) {

    private static final int LINES_TO_TRY = 15;
    private static final int LONGEST = 60;
    private static final Pattern NUMBERED =
            Pattern.compile(
                    "\\s*(附[件表录]\\s*[\\d一二三四五六]*[:.]?\\s*$|[一二三四五六七八九十]+、|\\(|第[一二三]+|\\d+[.、])");
    private static final Pattern NAMED;

    static {
        String ending = "(?:" + String.join("|", Furniture.titleEndings()) + ")";
        String plain = "[^。,;!?:]";
        NAMED =
                Pattern.compile(
                        plain
                                + "{2,"
                                + LONGEST
                                + "}?"
                                + ending
                                + "(?:[及和与暨、(]"
                                + plain
                                + "{0,30}?"
                                + ending
                                + ")*(?:\\([^)]{1,12}\\))?");
    }

    static Title in(List<Line> lines, BitSet dropped) {
        int tried = 0;
        for (Line line : lines) {
            String ink = ink(line, dropped);
            if (ink.isBlank()) {
                continue;
            }
            String title = NUMBERED.matcher(ink).lookingAt() ? "" : titleOf(ink);
            if (!title.isEmpty()) {
                return new Title(title, afterRepeats(lines, line, title));
            }
            if (++tried == LINES_TO_TRY) {
                break;
            }
        }
        return firstLine(lines, dropped);
    }

    private static String ink(Line line, BitSet dropped) {
        int from = Math.max(line.inkAt(), dropped.nextClearBit(line.start()));
        return from >= line.end() ? "" : line.text().substring(from - line.start()).strip();
    }

    private static String titleOf(String ink) {
        Matcher named = NAMED.matcher(ink);
        if (named.matches()) {
            return ink;
        }
        if (!named.lookingAt()) {
            return "";
        }
        String rest = ink.substring(named.end());
        boolean whole = rest.isEmpty();
        boolean runIn = ink.length() > LONGEST && rest.matches("(?s)(\\s|为|根据|按照|今年|\\d{4}年|以).*");
        return whole || runIn ? named.group() : "";
    }

    /// The title is often printed twice.
    private static int afterRepeats(List<Line> lines, Line first, String title) {
        int end = first.start() + first.text().indexOf(title) + title.length();
        for (Line line : lines) {
            if (line.start() > end && !line.isBlank()) {
                if (!line.text().strip().equals(title)) {
                    break;
                }
                end = line.end();
            }
        }
        return end;
    }

    private static Title firstLine(List<Line> lines, BitSet dropped) {
        for (Line line : lines) {
            String ink = ink(line, dropped);
            if (!ink.isBlank()) {
                boolean sentence = ink.length() > LONGEST || ink.indexOf('。') >= 0;
                boolean body = sentence || NUMBERED.matcher(ink).lookingAt();
                return body ? new Title("", 0) : new Title(ink, line.end());
            }
        }
        return new Title("", 0);
    }
}
