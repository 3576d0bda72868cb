package cn.duban.plan.check;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// 相似 — which of several texts is most like another, by the pairs of characters they share.
///
/// The pairs of a text are worked out once, and only if it is compared; a whole file has no more
/// than [#MOST] comparisons.
final class Likeness {
    static final int MOST = 100_000;
    private static final double ALIKE = 0.3;
    private static final int LONGEST_COMPARED = 400;

    private final Map<Said, int[]> pairs = new IdentityHashMap<>();
    private int compared;

    int compared() {
        return compared;
    }

    /// Of how many texts the pairs were worked out.
    int prepared() {
        return pairs.size();
    }

    /// Whether so many texts can still be compared with so many others.
    boolean affords(int texts, int others) {
        return (long) texts * others <= MOST - compared;
    }

    /// Its place among the candidates, or -1 where none is like it.
    int mostAlike(Said was, List<Said> candidates, int from) {
        int best = -1;
        double most = ALIKE;
        for (int i = from; i < candidates.size(); i++) {
            double likeness = share(pairsOf(was), pairsOf(candidates.get(i)));
            compared++;
            if (likeness > most) {
                best = i;
                most = likeness;
            }
        }
        return best;
    }

    private int[] pairsOf(Said said) {
        return pairs.computeIfAbsent(said, s -> pairs(s.key()));
    }

    /// In rising order, each once.
    private static int[] pairs(String key) {
        int last = Math.min(LONGEST_COMPARED, key.length()) - 1;
        return IntStream.range(0, Math.max(0, last))
                .map(i -> key.charAt(i) << Character.SIZE | key.charAt(i + 1))
                .sorted()
                .distinct()
                .toArray();
    }

    /// From 0 to 1: what both have, of all they have.
    private static double share(int[] mine, int[] theirs) {
        int both = 0;
        for (int m = 0, t = 0; m < mine.length && t < theirs.length; ) {
            if (mine[m] == theirs[t]) {
                both++;
                m++;
                t++;
            } else if (mine[m] < theirs[t]) {
                m++;
            } else {
                t++;
            }
        }
        int all = mine.length + theirs.length;
        return all == 0 ? 0 : 2.0 * both / all;
    }
}
