package cn.duban.school.school;

import cn.duban.school.unit.Level;
import cn.duban.school.unit.UnitTree;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// 类别 — what a school is called and how it is classified from a day until its next profile begins.
///
/// - [#ownership] is the 办别 of the indicators, not the sponsor: recognition as 普惠性 comes and goes.
/// - [#inclusive] is the recognition behind 普惠性; after its last day the school is 民办 again.
/// - [#places] are the units of each level above the school; a move of a unit rewrites them.
/// - [#stages] is absent when the 办学类型 says it all.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Profile(
        LocalDate from,
        String name,
        String unit,
        Map<Level, String> places,
        String kind,
        String sponsor,
        Ownership ownership,
        @Nullable Recognition inclusive,
        Quality quality,
        String area,
        @Nullable List<Stage> stages,
        Status status,
        @Nullable String document) {

    /// 办别.
    public enum Ownership {
        PUBLIC("公办"),
        INCLUSIVE_PRIVATE("普惠性民办"),
        PRIVATE("民办");

        public final String chinese;

        Ownership(String chinese) {
            this.chinese = chinese;
        }
    }

    /// 优质等级.
    public enum Quality {
        PROVINCE("省优质"),
        CITY("市优质"),
        NONE("无");

        public final String chinese;

        Quality(String chinese) {
            this.chinese = chinese;
        }
    }

    /// 状态.
    public enum Status {
        OPEN("在办"),
        CLOSED("停办");

        public final String chinese;

        Status(String chinese) {
            this.chinese = chinese;
        }
    }

    public Profile {
        places = Collections.unmodifiableMap(new TreeMap<>(places));
    }

    public boolean isOpen() {
        return status == Status.OPEN;
    }

    /// 办别 on a day this profile is in force: a recognition that has run out no longer counts.
    Ownership ownershipOn(LocalDate day) {
        boolean over =
                ownership == Ownership.INCLUSIVE_PRIVATE
                        && inclusive != null
                        && !inclusive.holdsOn(day);
        return over ? Ownership.PRIVATE : ownership;
    }

    /// As it is on a day it is in force.
    Profile on(LocalDate day) {
        return changed(from, name, unit, places, ownershipOn(day), inclusive, status, document);
    }

    Profile placedBy(UnitTree tree) {
        return tree.find(unit).isEmpty()
                ? this
                : changed(
                        from,
                        name,
                        unit,
                        tree.places(unit),
                        ownership,
                        inclusive,
                        status,
                        document);
    }

    /// Without the units above, which follow the tree and not the school's own documents.
    Profile unplaced() {
        return changed(from, name, unit, Map.of(), ownership, inclusive, status, document);
    }

    Profile called(String other) {
        return changed(from, other, unit, places, ownership, inclusive, status, document);
    }

    /// As if the school had never opened.
    Profile closedFromTheStart() {
        return changed(from, name, unit, places, ownership, inclusive, Status.CLOSED, document);
    }

    /// From this day on as the change says; what it does not say stays.
    Profile after(Change change, LocalDate day, @Nullable String by, UnitTree tree) {
        boolean goesOn = inclusive != null && inclusive.holdsOn(day);
        Ownership owned = change.ownership() == null ? ownershipOn(day) : change.ownership();
        Recognition kept = goesOn ? inclusive : null;
        return changed(
                        day,
                        change.name() == null ? name : change.name(),
                        change.unit() == null ? unit : change.unit(),
                        places,
                        owned,
                        change.ownership() == null ? kept : change.inclusive(),
                        change.status() == null ? status : change.status(),
                        by)
                .placedBy(tree);
    }

    private Profile changed(
            LocalDate day,
            String called,
            String in,
            Map<Level, String> above,
            Ownership owned,
            @Nullable Recognition recognised,
            Status now,
            @Nullable String by) {
        return new Profile(
                day,
                called,
                in,
                above,
                kind,
                sponsor,
                owned,
                recognised,
                quality,
                area,
                stages,
                now,
                by);
    }
}
