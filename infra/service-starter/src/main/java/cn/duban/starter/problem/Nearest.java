package cn.duban.starter.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// 相近代码 — the known codes that were probably meant; the one rule of all services.
public final class Nearest {
    private static final int FARTHEST = 2;
    private static final int LONGEST = 64;

    private Nearest() {}

    /// The nearest one, if it is at most two slips away.
    public static Optional<String> to(String written, Collection<String> known) {
        return ranked(written, known).stream()
                .findFirst()
                .filter(near -> near.distance() <= FARTHEST)
                .map(Near::code);
    }

    /// The nearest ones however far they are, nearest first.
    public static List<String> among(String written, Collection<String> known, int most) {
        return ranked(written, known).stream().limit(most).map(Near::code).toList();
    }

    private record Near(String code, int distance) {}

    private static List<Near> ranked(String written, Collection<String> known) {
        return known.stream()
                .map(code -> new Near(code, distance(written, code)))
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::code))
                .toList();
    }

    /// How many characters have to be changed, added or left out, whatever their case; of what is
    /// written only the beginning is compared, however long it is.
    private static int distance(String written, String code) {
        String a = bounded(written);
        String b = bounded(code);
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = above[j - 1] + (isSame(a.charAt(i - 1), b.charAt(j - 1)) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }

    private static String bounded(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static boolean isSame(char one, char other) {
        return Character.toLowerCase(one) == Character.toLowerCase(other);
    }
}
