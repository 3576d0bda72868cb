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

        Standing after(Change change) {
            Heading named = change.renames(heading) ? change.heading() : heading;
            return new Standing(named, tally.plus(change.tally()), revision + 1);
        }

        Heading named() {
            return Objects.requireNonNull(heading, "a standing without any change");
        }
    }

    /// 变化 — what is added to a unit's tally; what is taken away is negative.
    record Change(Heading heading, Tally tally, boolean leaving) implements Outcome {

        /// A leaving school never renames what stays: its heading may already be out of date. Nor
        /// does one that does not know who lies above the unit.
        private boolean renames(@Nullable Heading kept) {
            if (kept == null) {
                return true;
            }
            boolean knowsMore = heading.parent() != null || kept.parent() == null;
            return !leaving
                    && (heading.definition() > kept.definition()
                            || (heading.definition() == kept.definition() && knowsMore));
        }
    }
}
