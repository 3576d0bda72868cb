package cn.duban.indicator.rollup;

import cn.duban.indicator.catalogue.Sums;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// 合计 — schools and terms added up; what was added can be taken back exactly.
///
/// - [#applicable] 应报 and [#reported] 已报 schools, [#late] rows that came late.
/// - [#asked] and [#told]: units that owe a number of their own (人口), and those that have given it.
/// - [#checks] 抽测复核: numbers checked again, none at all where nobody has.
/// - [#newest] is the receiving time of the newest row that was ever in it: it only moves forward.
record Tally(
        int applicable,
        int reported,
        int late,
        int asked,
        int told,
        Sums sums,
        @Nullable Instant newest,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Checks checks) {

    static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, Sums.NONE, null, null);

    /// A school that ought to report and has not.
    static Tally expected(@Nullable Instant withdrawn) {
        return new Tally(1, 0, 0, 0, 0, Sums.NONE, withdrawn, null);
    }

    /// A school that has reported.
    static Tally reported(Sums terms, Harvest harvest) {
        return new Tally(1, 1, harvest.late(), 0, 0, terms, harvest.newest(), harvest.checks());
    }

    /// A unit that owes a number of its own; where no school is asked, units are what is covered.
    static Tally ofUnit(boolean told, boolean covers, Sums terms, Harvest harvest) {
        int one = told ? 1 : 0;
        return new Tally(
                covers ? 1 : 0,
                covers ? one : 0,
                harvest.late(),
                1,
                one,
                terms,
                harvest.newest(),
                harvest.checks());
    }

    Tally plus(Tally other) {
        return new Tally(
                applicable + other.applicable,
                reported + other.reported,
                late + other.late,
                asked + other.asked,
                told + other.told,
                sums.plus(other.sums),
                later(newest, other.newest),
                Checks.plus(checks, other.checks));
    }

    Tally minus(Tally other) {
        return new Tally(
                applicable - other.applicable,
                reported - other.reported,
                late - other.late,
                asked - other.asked,
                told - other.told,
                sums.minus(other.sums),
                newest,
                Checks.minus(checks, other.checks));
    }

    /// True while a unit whose number belongs into this one has not given it.
    boolean lacksUnits() {
        return told < asked;
    }

    static @Nullable Instant later(@Nullable Instant a, @Nullable Instant b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isAfter(b) ? a : b;
    }
}
