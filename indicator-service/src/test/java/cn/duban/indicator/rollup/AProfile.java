package cn.duban.indicator.rollup;

import cn.duban.indicator.register.Level;
import cn.duban.indicator.register.Profile;
import cn.duban.indicator.register.Profile.Status;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Profiles of sample schools: kindergartens and primary schools of 示例市 9901, districts 990101 and
/// 990102.
record AProfile(Profile profile) {

    static AProfile kindergarten(String town) {
        return of("111", Set.of("PRESCHOOL"), town);
    }

    static AProfile primary(String town) {
        return of("211", Set.of("PRIMARY"), town);
    }

    private static AProfile of(String kind, Set<String> stages, String town) {
        Map<Level, String> places = new LinkedHashMap<>();
        places.put(Level.TOWN, town);
        places.put(Level.DISTRICT, town.substring(0, 6));
        places.put(Level.CITY, town.substring(0, 4));
        return new AProfile(
                new Profile(
                        LocalDate.of(2019, 9, 1),
                        town,
                        places,
                        kind,
                        "831",
                        "PUBLIC",
                        "NONE",
                        "111",
                        Status.OPEN,
                        stages,
                        List.of()));
    }

    /// 九年一贯制学校.
    static AProfile nineYears(String town) {
        return of("312", Set.of("PRIMARY", "JUNIOR"), town);
    }

    AProfile from(String day) {
        return with(
                LocalDate.parse(day),
                profile.ownership(),
                profile.area(),
                profile.status(),
                profile.groups());
    }

    AProfile ownership(String ownership) {
        return with(profile.from(), ownership, profile.area(), profile.status(), profile.groups());
    }

    AProfile area(String area) {
        return with(profile.from(), profile.ownership(), area, profile.status(), profile.groups());
    }

    AProfile groups(String... groups) {
        return with(
                profile.from(),
                profile.ownership(),
                profile.area(),
                profile.status(),
                List.of(groups));
    }

    AProfile closed() {
        return with(
                profile.from(),
                profile.ownership(),
                profile.area(),
                Status.CLOSED,
                profile.groups());
    }

    /// Hangs directly under its district, without a town.
    AProfile underDistrict() {
        Map<Level, String> places = new LinkedHashMap<>(profile.places());
        places.remove(Level.TOWN);
        return new AProfile(
                new Profile(
                        profile.from(),
                        places.getOrDefault(Level.DISTRICT, ""),
                        places,
                        profile.kind(),
                        profile.sponsor(),
                        profile.ownership(),
                        profile.quality(),
                        profile.area(),
                        profile.status(),
                        profile.stages(),
                        profile.groups()));
    }

    private AProfile with(
            LocalDate from, String ownership, String area, Status status, List<String> groups) {
        return new AProfile(
                new Profile(
                        from,
                        profile.unit(),
                        profile.places(),
                        profile.kind(),
                        profile.sponsor(),
                        ownership,
                        profile.quality(),
                        area,
                        status,
                        profile.stages(),
                        groups));
    }
}
