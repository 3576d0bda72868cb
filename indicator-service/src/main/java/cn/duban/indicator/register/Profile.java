package cn.duban.indicator.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// 学校状况 — what is in force of a school from a day until the next profile begins.
///
/// Only what figures depend on; [#places] holds the unit of each level above the school.
public record Profile(
        LocalDate from,
        String unit,
        Map<Level, String> places,
        String kind,
        String sponsor,
        String ownership,
        String quality,
        String area,
        Status status) {

    /// 在办 or 停办.
    public enum Status {
        OPEN,
        CLOSED
    }

    public Profile {
        places = Map.copyOf(places);
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

    /// What a condition of the catalogue may ask of a school.
    public Map<String, String> traits() {
        return Map.of(
                "school.kind", kind,
                "school.sponsor", sponsor,
                "school.ownership", ownership,
                "school.quality", quality,
                "school.area", area);
    }
}
