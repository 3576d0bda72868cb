package cn.duban.indicator.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// 学校状况 — what is in force of a school from a day until the next profile begins.
///
/// Only what figures depend on; [#places] holds the unit of each level above the school, [#groups]
/// the 集团, 学区 … it belongs to, [#stages] the 学段 it teaches (by its kind where nothing is said).
public record Profile(
        LocalDate from,
        String unit,
        Map<Level, String> places,
        String kind,
        String sponsor,
        String ownership,
        String quality,
        String area,
        Status status,
        Set<String> stages,
        List<String> groups) {

    /// 在办 or 停办.
    public enum Status {
        OPEN,
        CLOSED
    }

    public Profile {
        places = Map.copyOf(places);
        stages =
                Collections.unmodifiableSet(
                        new TreeSet<>(stages == null ? Stages.of(kind) : stages));
        groups = groups == null ? List.of() : groups.stream().distinct().sorted().toList();
    }

    public boolean open() {
        return status == Status.OPEN;
    }

    /// 上级各单位 — the units above the school, nearest first; a level the school does not have is left
    /// out.
    public List<Place> path() {
        List<Place> path = new ArrayList<>();
        for (Level level : Level.values()) {
            String unit = places.get(level);
            if (unit != null) {
                path.add(new Place(level, unit));
            }
        }
        return List.copyOf(path);
    }

    /// 所在单位与分组 — every unit the school counts in: first those above it, then its groupings.
    public List<Place> memberships() {
        List<Place> all = new ArrayList<>(path());
        DerivedGrouping.of(this).forEach(g -> all.add(new Place(Level.GROUPING, g)));
        groups.forEach(g -> all.add(new Place(Level.GROUPING, g)));
        return List.copyOf(all);
    }

    /// True when the school counts in the unit or grouping.
    public boolean in(String unit) {
        return places.containsValue(unit)
                || groups.contains(unit)
                || DerivedGrouping.dividedBy(unit).isPresent()
                        && DerivedGrouping.of(this).contains(unit);
    }

    public boolean teaches(String stage) {
        return stages.contains(stage);
    }

    /// What a formula may ask of a school; the stage is the one a figure is cut to, else the only
    /// one the school teaches.
    public Map<String, String> traits(String school, Optional<String> stage) {
        return Map.of(
                "school.code", school,
                "school.unit", unit,
                "school.stage", stage.orElseGet(this::onlyStage),
                "school.kind", kind,
                "school.sponsor", sponsor,
                "school.ownership", ownership,
                "school.quality", quality,
                "school.area", area);
    }

    private String onlyStage() {
        return stages.size() == 1 ? stages.iterator().next() : "";
    }
}
