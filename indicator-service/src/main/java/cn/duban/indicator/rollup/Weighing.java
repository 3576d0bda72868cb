package cn.duban.indicator.rollup;

import cn.duban.indicator.catalogue.Definition;
import cn.duban.indicator.period.Period;
import cn.duban.indicator.register.Level;
import cn.duban.indicator.register.Place;
import cn.duban.indicator.rollup.Outcome.Change;
import cn.duban.indicator.rollup.Outcome.Standing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 称量结果 — one school's contribution before and after, and what that means for the units above.
///
/// Each unit of the path gets the difference directly, not level by level: one hop whatever the
/// depth, and a school that hangs under a district or a city needs no stand-in for the levels it
/// lacks.
record Weighing(
        Definition definition,
        String school,
        Period period,
        Contribution before,
        Contribution after) {

    Standing standing() {
        Heading heading = Heading.of(definition, school, Level.SCHOOL, after.unit(), period.code());
        return new Standing(heading, after.tally(), after.revision());
    }

    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (Place place : before.path()) {
            if (!after.path().contains(place)) {
                Tally gone = Tally.NOTHING.minus(before.tally());
                changes.add(new Change(heading(place, before.path()), gone, true));
            }
        }
        for (Place place : after.path()) {
            Tally known = before.path().contains(place) ? before.tally() : Tally.NOTHING;
            Tally difference = after.tally().minus(known);
            changes.add(new Change(heading(place, after.path()), difference, false));
        }
        return changes;
    }

    private Heading heading(Place place, List<Place> path) {
        return Heading.of(
                definition, place.unit(), place.level(), above(place, path), period.code());
    }

    private static @Nullable String above(Place place, List<Place> path) {
        int next = path.indexOf(place) + 1;
        return next < path.size() ? path.get(next).unit() : null;
    }
}
