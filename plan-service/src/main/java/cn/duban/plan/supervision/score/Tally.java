package cn.duban.plan.supervision.score;

import cn.duban.plan.supervision.policy.ScoreRule.Input;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// 计数 — what one unit's matters come to, input by input, with the matters behind each.
final class Tally {
    private final Map<Input, Count> counts = new EnumMap<>(Input.class);

    /// 好的与全部: for a rate `good` of `all`; for a number of times only `all`.
    record Count(int good, int all, TreeSet<String> matters) {
        static final Count NONE = new Count(0, 0, new TreeSet<>());
    }

    /// One more case of a rate; the matters shown are those that were not in order.
    void rate(Input input, boolean inOrder, String matter) {
        add(input, inOrder ? 1 : 0, 1, inOrder ? null : matter);
    }

    void times(Input input, int many, String matter) {
        if (many > 0) {
            add(input, 0, many, matter);
        }
    }

    Count of(Input input) {
        return counts.getOrDefault(input, Count.NONE);
    }

    private void add(Input input, int good, int all, @Nullable String matter) {
        Count before = of(input);
        TreeSet<String> matters = new TreeSet<>(before.matters());
        if (matter != null) {
            matters.add(matter);
        }
        counts.put(input, new Count(before.good() + good, before.all() + all, matters));
    }
}
