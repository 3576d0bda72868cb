package cn.duban.school.school;

import cn.duban.school.events.SchoolEvent.ProfileInForce;
import cn.duban.school.unit.Level;
import cn.duban.school.unit.UnitTree;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// 类别 — how a school is classified from a day until its next profile begins.
///
/// - [#ownership] is the 办别 of the indicators, not the sponsor: recognition as 普惠性 comes and goes.
/// - [#places] are the units of each level above; a move of a unit rewrites them.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Profile(
        LocalDate from,
        String unit,
        Map<Level, String> places,
        String kind,
        String sponsor,
        Ownership ownership,
        Quality quality,
        String area,
        Status status,
        @Nullable String document) {

    /// 办别.
    public enum Ownership {
        PUBLIC("公办"),
        INCLUSIVE_PRIVATE("普惠性民办"),
        PRIVATE("民办");

        final String chinese;

        Ownership(String chinese) {
            this.chinese = chinese;
        }
    }

    /// 优质等级.
    public enum Quality {
        PROVINCE("省优质"),
        CITY("市优质"),
        NONE("无");

        final String chinese;

        Quality(String chinese) {
            this.chinese = chinese;
        }
    }

    /// 状态.
    public enum Status {
        OPEN("在办"),
        CLOSED("停办");

        final String chinese;

        Status(String chinese) {
            this.chinese = chinese;
        }
    }

    public Profile {
        places = Collections.unmodifiableMap(new TreeMap<>(places));
    }

    Profile placedBy(UnitTree tree) {
        return tree.find(unit).isEmpty()
                ? this
                : new Profile(
                        from,
                        unit,
                        tree.places(unit),
                        kind,
                        sponsor,
                        ownership,
                        quality,
                        area,
                        status,
                        document);
    }

    Profile closed(LocalDate from, @Nullable String document) {
        return new Profile(
                from,
                unit,
                places,
                kind,
                sponsor,
                ownership,
                quality,
                area,
                Status.CLOSED,
                document);
    }

    ProfileInForce published() {
        Map<String, String> byLevel = new LinkedHashMap<>();
        for (Level level : Level.values()) {
            if (places.containsKey(level)) {
                byLevel.put(level.name(), places.get(level));
            }
        }
        return new ProfileInForce(
                from,
                unit,
                byLevel,
                kind,
                sponsor,
                ownership.name(),
                quality.name(),
                area,
                status.name(),
                document);
    }
}
