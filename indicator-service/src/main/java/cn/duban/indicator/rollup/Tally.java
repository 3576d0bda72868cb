package cn.duban.indicator.rollup;

import cn.duban.indicator.catalogue.Sums;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// 合计 — schools and terms added up; what was added can be taken back exactly.
///
/// - [#applicable] 应报 and [#reported] 已报 schools.
/// - [#newest] is the receiving time of the newest row that was ever in it: it only moves forward.
record Tally(int applicable, int reported, Sums sums, @Nullable Instant newest) {

    static final Tally NOTHING = new Tally(0, 0, Sums.NONE, null);

    /// A school that ought to report and has not.
    static Tally expected(@Nullable Instant withdrawn) {
        return new Tally(1, 0, Sums.NONE, withdrawn);
    }

    /// A school that has reported.
    static Tally reported(Sums terms, Instant received) {
        return new Tally(1, 1, terms, received);
    }

    Tally plus(Tally other) {
        return new Tally(
                applicable + other.applicable,
                reported + other.reported,
                sums.plus(other.sums),
                later(newest, other.newest));
    }

    Tally minus(Tally other) {
        return new Tally(
                applicable - other.applicable,
                reported - other.reported,
                sums.minus(other.sums),
                newest);
    }

    private static @Nullable Instant later(@Nullable Instant a, @Nullable Instant b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isAfter(b) ? a : b;
    }
}
