package cn.duban.plan.intake.text;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/// 页面杂物 — cuts what a web page or library put around the document.
final class Furniture {

    private static final WordTables WORDS = WordTables.beside(Furniture.class, "furniture.txt");

    private static final Pattern SIGNATURE =
            Pattern.compile(
                    "[^,。;:]{0,30}(?:20\\d\\d年\\s?\\d{1,2}月\\s?\\d{1,2}日|[二〇○零一三]{4}年.{1,3}月.{1,3}日)(?:印发)?\\s*");

    /// A line of a table of contents: 一、总体要求……3.
    private static final Pattern CONTENTS = Pattern.compile("[.…·]{4,}\\s*\\d{1,3}\\s*$");

    private Furniture() {}

    static void cut(List<Line> lines, BitSet dropped) {
        boolean seenText = false;
        for (Line line : lines) {
            if (seenText && closes(line)) {
                dropped.set(line.start(), lines.getLast().end());
                return;
            }
            if (isNoise(line)) {
                dropped.set(line.start(), line.end());
            }
            seenText |= line.text().length() > 30 && !isNoise(line);
        }
    }

    private static boolean isNoise(Line line) {
        return line.text().startsWith("[注]")
                || CONTENTS.matcher(line.text()).find()
                || SIGNATURE.matcher(line.text()).matches()
                || WORDS.list("anywhere").stream().anyMatch(line.text()::contains);
    }

    private static boolean closes(Line line) {
        String words = line.text().replaceFirst("^[.·…\\-=*#\\s]+", "");
        return WORDS.list("closing").stream().anyMatch(words::startsWith);
    }

    /// The endings of document titles, longest first.
    static List<String> titleEndings() {
        return WORDS.list("title");
    }
}
