package cn.duban.plan.intake.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 页码残迹 — finds page numbers that ended up in the text, and heals the words they cut.
///
/// - A sharing site prints `n、` before each page: ascending numbers at the starts of long lines
///   that break sentences.
/// - A page number alone on its line (`- 3 -`, `第3页`) breaks a sentence when the line before has no
///   full stop.
final class PageNumbers {

    private static final int LONG_LINE = 120;
    private static final Pattern AT_LINE_START = Pattern.compile("\\s*(\\d{1,3})、");
    private static final Pattern ALONE =
            Pattern.compile(
                    "\\s*(-+\\s*\\d{1,3}\\s*-+|第\\s*\\d{1,3}\\s*页(\\s*共\\s*\\d+\\s*页)?|\\d{1,3}\\s*/\\s*\\d{1,3})\\s*");

    private PageNumbers() {}

    /// Drops the debris; true when pages had been run together.
    static boolean cut(List<Line> lines, BitSet dropped) {
        cutAlone(lines, dropped);
        List<Line> pages = new ArrayList<>();
        int broken = 0;
        int total = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Matcher number = AT_LINE_START.matcher(line.text());
            if (dropped.get(line.start()) || !number.lookingAt()) {
                continue;
            }
            if (Integer.parseInt(number.group(1)) != pages.size() + 1) {
                return false;
            }
            broken += i > 0 && !lines.get(i - 1).endsASentence() ? 1 : 0;
            total += line.text().length();
            pages.add(line);
        }
        boolean found =
                pages.size() >= 3 && broken * 2 >= pages.size() && total > pages.size() * LONG_LINE;
        if (found) {
            pages.forEach(page -> cutNumber(page, dropped));
        }
        return found;
    }

    private static void cutNumber(Line page, BitSet dropped) {
        Matcher number = AT_LINE_START.matcher(page.text());
        if (number.lookingAt()) {
            dropped.set(page.start(), page.start() + number.end());
            boolean first = "1".equals(number.group(1));
            if (page.start() > 0 && !first) {
                dropped.set(page.start() - 1);
            }
        }
    }

    private static void cutAlone(List<Line> lines, BitSet dropped) {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (ALONE.matcher(line.text()).matches()) {
                dropped.set(line.start(), line.end());
                boolean cutsASentence = i > 0 && !lines.get(i - 1).endsASentence();
                if (cutsASentence && lines.get(i - 1).text().length() > 20) {
                    dropped.set(line.start() - 1, Math.min(line.end() + 1, lines.getLast().end()));
                }
            }
        }
    }
}
