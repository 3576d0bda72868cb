package cn.duban.indicator.rollup;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// 结果 — what weighing one school brings: its own standing, and a change for each unit above it.
sealed interface Outcome {

    /// 现状 — the tally of one figure at a revision. A school's comes from its contribution, a unit's
    /// from changes.
    record Standing(@Nullable Heading heading, Tally tally, long revision) implements Outcome {

        static Standing start() {
            return new Standing(null, Tally.NOTHING, 0);
        }

        /// A leaving school never renames what stays: its heading may already be out of date.
        Standing after(Change change) {
            Heading kept = heading;
            boolean renames =
                    kept == null
                            || (!change.leaving()
                                    && change.heading().definition() >= kept.definition());
            return new Standing(
                    renames ? change.heading() : kept, tally.plus(change.tally()), revision + 1);
        }

        Heading named() {
            return Objects.requireNonNull(heading, "a standing without any change");
        }
    }

    /// 变化 — what is added to a unit's tally; what is taken away is negative.
    record Change(Heading heading, Tally tally, boolean leaving) implements Outcome {}
}
