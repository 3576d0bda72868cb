package cn.duban.indicator.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// 自然分组 — the groupings that follow from a school's profile without a register entry: 城乡 and 办别 of
/// each district, `<district>~城区`.
public final class DerivedGrouping {

    private static final char MARK = '~';
    private static final Map<String, String> AREAS = Map.of("11", "城区", "12", "镇区", "2", "乡村");

    private DerivedGrouping() {}

    /// The groupings a school belongs to; one directly under its city groups there.
    static List<String> of(Profile profile) {
        return Stream.of(Level.DISTRICT, Level.CITY)
                .map(profile.places()::get)
                .filter(district -> district != null)
                .findFirst()
                .map(district ->
                        Stream.concat(area(profile.area()).stream(), Stream.of(ownership(profile)))
                                .map(name -> district + MARK + name)
                                .toList())
                .orElse(List.of());
    }

    /// 所属区县 — the unit a derived grouping divides; empty for every other unit.
    public static Optional<String> dividedBy(String unit) {
        int mark = unit.indexOf(MARK);
        return mark < 0 ? Optional.empty() : Optional.of(unit.substring(0, mark));
    }

    /// 城区, 公办 … of a derived grouping.
    static String nameOf(String unit) {
        return unit.substring(unit.indexOf(MARK) + 1);
    }

    private static Optional<String> area(String code) {
        return AREAS.entrySet().stream()
                .filter(entry -> code.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String ownership(Profile profile) {
        return profile.ownership().equals("PUBLIC") ? "公办" : "民办";
    }
}
