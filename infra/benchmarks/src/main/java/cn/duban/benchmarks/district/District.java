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

    private static final List<String> KINDS = List.of("111", "211", "111", "211", "311");
    private static final List<String> OWNERSHIPS =
            List.of("PUBLIC", "INCLUSIVE_PRIVATE", "PRIVATE");
    private static final Map<String, String> SUFFIX =
            Map.of("111", "幼儿园", "211", "小学", "311", "初级中学");
    private static final String CITY = "9908";
    private static final int TOWNS_EACH = 4;
    private static final LocalDate FOUNDED = LocalDate.of(2015, 9, 1);

    private final List<UnitRow> units;
    private final List<School> schools;
    private final Map<String, UnitRow> byCode;

    private District(List<UnitRow> units, List<School> schools) {
        this.units = List.copyOf(units);
        this.schools = List.copyOf(schools);
        this.byCode = units.stream().collect(Collectors.toMap(UnitRow::unit, Function.identity()));
    }

    /// A district with so many schools, always the same ones.
    public static District of(int schools) {
        List<UnitRow> units = units();
        List<String> towns =
                units.stream()
                        .filter(unit -> unit.level().equals("TOWN"))
                        .map(UnitRow::unit)
                        .toList();
        List<School> all = new ArrayList<>();
        for (int number = 0; number < schools; number++) {
            all.add(school(number, towns.get(number % towns.size())));
        }
        return new District(units, all);
    }

    private static List<UnitRow> units() {
        List<UnitRow> units = new ArrayList<>(List.of(new UnitRow(CITY, "示例检验市", "CITY", null)));
        for (int district = 1; district <= 2; district++) {
            String code = CITY + "0" + district;
            units.add(new UnitRow(code, "示例检验%d区".formatted(district), "DISTRICT", CITY));
            for (int town = 1; town <= TOWNS_EACH; town++) {
                String name = "示例检验%d区%d镇".formatted(district, town);
                units.add(new UnitRow(code + "0" + town, name, "TOWN", code));
            }
        }
        return units;
    }

    private static School school(int number, String town) {
        String kind = KINDS.get(number % KINDS.size());
        String ownership =
                kind.equals("111") ? OWNERSHIPS.get(number / 2 % OWNERSHIPS.size()) : "PUBLIC";
        String name = "示例第%d%s".formatted(number + 1, SUFFIX.get(kind));
        return new School("1198%06d".formatted(number + 1), name, town, kind, ownership);
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
        return CITY;
    }

    public List<String> towns() {
        return unitCodes().stream().filter(unit -> unit.length() == 8).toList();
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
