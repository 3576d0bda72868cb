package cn.duban.indicator.rollup;

import cn.duban.indicator.register.DerivedGrouping;
import cn.duban.indicator.register.Level;
import cn.duban.indicator.register.Place;
import cn.duban.indicator.rollup.Outcome.Change;
import cn.duban.indicator.rollup.Outcome.Standing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 称量结果 — one contribution before and after, and what that means for the units it counts in.
///
/// Each unit and grouping gets the difference directly, not level by level: one hop whatever the
/// depth, a school that hangs under a district or a city needs no stand-in for the levels it lacks,
/// and overlapping groupings are no special case.
record Weighing(Question question, String reporter, Contribution before, Contribution after) {

    Standing standing() {
        Heading heading = Heading.of(question, reporter, Level.SCHOOL, after.unit());
        return new Standing(heading, after.tally(), after.revision());
    }

    List<Change> changes() {
        Set<String> earlier = units(before);
        Set<String> now = units(after);
        Tally gone = Tally.NOTHING.minus(before.tally());
        Tally difference = after.tally().minus(before.tally());
        List<Change> changes = new ArrayList<>();
        for (Place place : before.places()) {
            if (!now.contains(place.unit())) {
                changes.add(new Change(heading(place, before.places()), gone, true));
            }
        }
        for (Place place : after.places()) {
            Tally added = earlier.contains(place.unit()) ? difference : after.tally();
            changes.add(new Change(heading(place, after.places()), added, false));
        }
        return changes;
    }

    private static Set<String> units(Contribution contribution) {
        return contribution.places().stream()
                .map(Place::unit)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Heading heading(Place place, List<Place> places) {
        return Heading.of(question, place.unit(), place.level(), above(place, places));
    }

    /// A registered grouping may reach over several districts: the register knows whose it is.
    private static @Nullable String above(Place place, List<Place> places) {
        if (place.level() == Level.GROUPING) {
            return DerivedGrouping.dividedBy(place.unit()).orElse(null);
        }
        int next = places.indexOf(place) + 1;
        return next < places.size() && places.get(next).level() != Level.GROUPING
                ? places.get(next).unit()
                : null;
    }
}
