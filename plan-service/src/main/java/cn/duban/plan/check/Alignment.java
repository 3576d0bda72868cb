package cn.duban.plan.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// 对齐 — finds for every number or text that was written the one that stands in its place now.
///
/// Bookmarks that are still there and in order are fixed points; between them, and where a program
/// has lost them, the longest common run decides.
final class Alignment {
    /// Beyond this a stretch is no longer compared number by number.
    private static final long LARGEST_TABLE = 9_000_000;

    private final List<? extends Aligned> written;
    private final List<? extends Aligned> found;
    private final List<Pair> pairs = new ArrayList<>();

    /// 一对 — places in both lists.
    record Pair(int written, int found) {}

    private Alignment(List<? extends Aligned> written, List<? extends Aligned> found) {
        this.written = written;
        this.found = found;
    }

    /// Pairs in rising order of both places.
    static List<Pair> of(List<? extends Aligned> written, List<? extends Aligned> found) {
        Alignment alignment = new Alignment(written, found);
        int fromWritten = 0;
        int fromFound = 0;
        for (Pair fixed : alignment.fixedPoints()) {
            alignment.between(fromWritten, fixed.written(), fromFound, fixed.found());
            alignment.pairs.add(fixed);
            fromWritten = fixed.written() + 1;
            fromFound = fixed.found() + 1;
        }
        alignment.between(fromWritten, written.size(), fromFound, found.size());
        return alignment.pairs;
    }

    private List<Pair> fixedPoints() {
        Map<String, Integer> now = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            String anchor = found.get(i).anchor();
            if (anchor != null) {
                now.putIfAbsent(anchor, i);
            }
        }
        List<Pair> both = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            Integer at = now.get(written.get(i).anchor());
            if (at != null) {
                both.add(new Pair(i, at));
            }
        }
        return rising(both);
    }

    /// The longest part of the list whose second places rise as well.
    private static List<Pair> rising(List<Pair> pairs) {
        int[] last = new int[pairs.size()];
        int[] places = new int[pairs.size()];
        int[] before = new int[pairs.size()];
        int length = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int place = pairs.get(i).found();
            int at = Arrays.binarySearch(places, 0, length, place);
            if (at >= 0) {
                continue;
            }
            at = -at - 1;
            before[i] = at == 0 ? -1 : last[at - 1];
            places[at] = place;
            last[at] = i;
            length = Math.max(length, at + 1);
        }
        List<Pair> longest = new ArrayList<>();
        for (int i = length == 0 ? -1 : last[length - 1]; i >= 0; i = before[i]) {
            longest.addFirst(pairs.get(i));
        }
        return longest;
    }

    private void between(int fromWritten, int toWritten, int fromFound, int toFound) {
        int w = fromWritten;
        int f = fromFound;
        while (w < toWritten && f < toFound && same(w, f)) {
            pairs.add(new Pair(w++, f++));
        }
        long table = (long) (toWritten - w + 1) * (toFound - f + 1);
        if (w < toWritten && f < toFound && table <= LARGEST_TABLE) {
            longestCommon(w, toWritten, f, toFound);
        }
    }

    private void longestCommon(int fromWritten, int toWritten, int fromFound, int toFound) {
        int[][] length = new int[toWritten - fromWritten + 1][toFound - fromFound + 1];
        for (int w = toWritten - 1; w >= fromWritten; w--) {
            for (int f = toFound - 1; f >= fromFound; f--) {
                int i = w - fromWritten;
                int j = f - fromFound;
                length[i][j] =
                        same(w, f)
                                ? length[i + 1][j + 1] + 1
                                : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        int w = fromWritten;
        int f = fromFound;
        while (w < toWritten && f < toFound) {
            int i = w - fromWritten;
            int j = f - fromFound;
            if (same(w, f)) {
                pairs.add(new Pair(w++, f++));
            } else if (length[i + 1][j] >= length[i][j + 1]) {
                w++;
            } else {
                f++;
            }
        }
    }

    private boolean same(int w, int f) {
        return written.get(w).key().equals(found.get(f).key());
    }
}
