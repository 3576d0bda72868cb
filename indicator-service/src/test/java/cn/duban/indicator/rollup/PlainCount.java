package cn.duban.indicator.rollup;

import cn.duban.indicator.register.Level;
import cn.duban.indicator.register.Place;
import cn.duban.indicator.register.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The figures by going through all schools once per unit: slow, plain, and written independently
/// of the roll-up.
final class PlainCount {

    static final Map<String, LocalDate> TERMS =
            Map.of(
                    "2026-spring", LocalDate.of(2026, 3, 1),
                    "2026-autumn", LocalDate.of(2026, 9, 1));

    record Pushed(int receipt, int kids, int teachers, boolean withdrawn) {}

    record Told(long version, List<Profile> profiles) {}

    final Map<String, Told> told = new HashMap<>();
    final Map<String, Pushed> pushed = new HashMap<>();

    Map<String, String> lines() {
        Map<String, long[]> counts = new TreeMap<>();
        TERMS.forEach((term, day) ->
                told.forEach((school, state) -> count(counts, school, state, term, day)));
        Map<String, String> lines = new TreeMap<>();
        counts.forEach((unit, c) -> {
            boolean any = c[1] > 0;
            String coverage = c[1] + "/" + c[0] + " ";
            lines.put("PRE.INCL|" + unit, coverage + (any ? c[2] + " " + c[3] : "- -"));
            lines.put("PRE.RATIO|" + unit, coverage + (any ? c[3] + " " + c[4] : "- -"));
            lines.put("PRE.KIDS|" + unit, coverage + (any ? c[3] + " -" : "- -"));
        });
        return lines;
    }

    private void count(
            Map<String, long[]> counts, String school, Told state, String term, LocalDate day) {
        Profile valid = null;
        for (Profile profile : state.profiles()) {
            valid = profile.from().isAfter(day) ? valid : profile;
        }
        if (valid == null || !valid.open() || !valid.kind().equals("111")) {
            return;
        }
        Pushed row = pushed.get(school + "|" + term);
        boolean there = row != null && !row.withdrawn();
        boolean inclusive = !valid.ownership().equals("PRIVATE");
        List<String> units = new ArrayList<>(List.of(school));
        valid.path().stream().map(Place::unit).forEach(units::add);
        units.addAll(valid.groups());
        String district = valid.places().get(Level.DISTRICT);
        units.add(district + "~" + (valid.area().startsWith("2") ? "乡村" : "城区"));
        units.add(district + "~" + (valid.ownership().equals("PUBLIC") ? "公办" : "民办"));
        for (String unit : units) {
            long[] sums = counts.computeIfAbsent(unit + "|" + term, _ -> new long[5]);
            sums[0]++;
            if (row != null && there) {
                sums[1]++;
                sums[2] += inclusive ? row.kids() : 0;
                sums[3] += row.kids();
                sums[4] += row.teachers();
            }
        }
    }
}
