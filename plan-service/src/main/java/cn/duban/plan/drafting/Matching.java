package cn.duban.plan.drafting;

import cn.duban.plan.commitment.Commitment;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// 对照 — which commitment of one document is which of another, by how alike their sentences are.
record Matching(List<Pair> pairs, List<Commitment> gone, List<Commitment> come) {
    private static final int ALIKE = 60;

    /// 一对; `percent` 100 is word for word the same.
    record Pair(Commitment before, Commitment after, int percent) {
        boolean isSame() {
            return percent == 100 && before.written().equals(after.written());
        }
    }

    static Matching of(List<Commitment> before, List<Commitment> after) {
        List<Pair> all = new ArrayList<>();
        for (Commitment one : before) {
            for (Commitment other : after) {
                int percent = alike(one.text(), other.text());
                if (percent >= ALIKE) {
                    all.add(new Pair(one, other, percent));
                }
            }
        }
        all.sort(Comparator.comparingInt(Pair::percent).reversed());
        Set<String> left = new HashSet<>();
        Set<String> right = new HashSet<>();
        List<Pair> pairs = new ArrayList<>();
        for (Pair pair : all) {
            if (!left.contains(pair.before().id()) && !right.contains(pair.after().id())) {
                left.add(pair.before().id());
                right.add(pair.after().id());
                pairs.add(pair);
            }
        }
        return new Matching(
                pairs,
                before.stream().filter(c -> !left.contains(c.id())).toList(),
                after.stream().filter(c -> !right.contains(c.id())).toList());
    }

    /// Shared pairs of characters, widths and blanks aside, in per cent.
    static int alike(String one, String other) {
        String a = fold(one);
        String b = fold(other);
        if (a.equals(b)) {
            return 100;
        }
        List<String> rest = pairs(b);
        int all = rest.size() + pairs(a).size();
        int common = (int) pairs(a).stream().filter(rest::remove).count();
        return all == 0 ? 0 : Math.min(99, 200 * common / all);
    }

    private static String fold(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    private static List<String> pairs(String words) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < words.length(); i++) {
            pairs.add(words.substring(i, i + 2));
        }
        return pairs;
    }
}
