package cn.duban.indicator.catalogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// 相近代码 — the known code that was probably meant.
public final class Nearest {

    private static final int FARTHEST = 2;

    private Nearest() {}

    public static Optional<String> to(String written, Collection<String> known) {
        return known.stream()
                .filter(code -> Math.abs(code.length() - written.length()) <= FARTHEST)
                .map(code -> new Near(code, distance(written, code)))
                .filter(near -> near.distance() <= FARTHEST)
                .min(Comparator.comparingInt(Near::distance).thenComparing(Near::code))
                .map(Near::code);
    }

    private record Near(String code, int distance) {}

    /// Levenshtein, ignoring case.
    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same =
                        Character.toLowerCase(a.charAt(i - 1))
                                == Character.toLowerCase(b.charAt(j - 1));
                int change = above[j - 1] + (same ? 0 : 1);
                row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
