package cn.duban.benchmarks.district;

import cn.duban.local.client.Register;
import cn.duban.local.client.SchoolRow;
import cn.duban.local.client.UnitRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 检验用地区 — one invented city with two districts of four towns each, and its schools.
///
/// - Of five schools in a row two are kindergartens, two primary schools and one a junior school.
/// - Every kind of ownership occurs, so that shares by class differ from plain sums.
public final class District {

    private static final List<String> MIXED = List.of("111", "211", "111", "211", "311");
    private static final List<String> OWNERSHIPS =
            List.of("PUBLIC", "INCLUSIVE_PRIVATE", "PRIVATE");
    private static final Map<String, String> SUFFIX =
            Map.of("111", "幼儿园", "211", "小学", "311", "初级中学");
    private static final int TOWNS_EACH = 4;
    private static final LocalDate FOUNDED = LocalDate.of(2015, 9, 1);

    private final String city;
    private final List<UnitRow> units;
    private final List<School> schools;
    private final Map<String, UnitRow> byCode;

    private District(String city, List<UnitRow> units, List<School> schools) {
        this.city = city;
        this.units = List.copyOf(units);
        this.schools = List.copyOf(schools);
        this.byCode = units.stream().collect(Collectors.toMap(UnitRow::unit, Function.identity()));
    }

    /// So many schools of all kinds; the same ones for the same city code.
    public static District of(String city, int schools) {
        return of(city, schools, MIXED);
    }

    /// So many primary schools; up to eight of them, each is alone in its town.
    public static District ofPrimarySchools(String city, int schools) {
        return of(city, schools, List.of("211"));
    }

    private static District of(String city, int schools, List<String> kinds) {
        List<UnitRow> units = units(city);
        List<String> towns = townsOf(units);
        List<School> all = new ArrayList<>();
        for (int number = 0; number < schools; number++) {
            String kind = kinds.get(number % kinds.size());
            all.add(school(city, number, kind, towns.get(number % towns.size())));
        }
        return new District(city, units, all);
    }

    private static List<UnitRow> units(String city) {
        List<UnitRow> units = new ArrayList<>(List.of(new UnitRow(city, "示例检验市", "CITY", null)));
        for (int district = 1; district <= 2; district++) {
            String code = city + "0" + district;
            units.add(new UnitRow(code, "示例检验%d区".formatted(district), "DISTRICT", city));
            for (int town = 1; town <= TOWNS_EACH; town++) {
                String name = "示例检验%d区%d镇".formatted(district, town);
                units.add(new UnitRow(code + "0" + town, name, "TOWN", code));
            }
        }
        return units;
    }

    private static School school(String city, int number, String kind, String town) {
        String ownership =
                kind.equals("111") ? OWNERSHIPS.get(number / 2 % OWNERSHIPS.size()) : "PUBLIC";
        String name = "示例第%d%s".formatted(number + 1, SUFFIX.get(kind));
        return new School("LS%s%04d".formatted(city, number + 1), name, town, kind, ownership);
    }

    /// As the register takes it in.
    public Register register() {
        return new Register(units, schools.stream().map(District::row).toList());
    }

    private static SchoolRow row(School school) {
        return new SchoolRow(
                school.code(),
                school.name(),
                FOUNDED,
                school.unit(),
                school.kind(),
                school.sponsor(),
                school.ownership(),
                "NONE",
                "111",
                null);
    }

    public List<School> schools() {
        return schools;
    }

    /// The unit above all the others.
    public String root() {
        return city;
    }

    public List<String> towns() {
        return townsOf(units);
    }

    private static List<String> townsOf(List<UnitRow> units) {
        return units.stream()
                .filter(unit -> unit.level().equals("TOWN"))
                .map(UnitRow::unit)
                .toList();
    }

    public List<String> unitCodes() {
        return units.stream().map(UnitRow::unit).toList();
    }

    /// The schools of a unit and of all units below it.
    public List<School> schoolsUnder(String unit) {
        return schools.stream().filter(school -> above(school.unit()).contains(unit)).toList();
    }

    private List<String> above(String unit) {
        List<String> path = new ArrayList<>();
        for (UnitRow at = byCode.get(unit); at != null; at = parent(at)) {
            path.add(at.unit());
        }
        return path;
    }

    private @Nullable UnitRow parent(UnitRow unit) {
        return unit.parent() == null ? null : byCode.get(unit.parent());
    }
}
