package cn.duban.indicator.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/// 名册 — all schools and units in memory, so that checking a row costs no round trip.
///
/// Loaded from this service's own collection before the first answer, then kept up by
/// [HearingRegister]; the higher version wins, so the order of the two does not matter.
@Component
public class Register {

    private final MongoOperations store;
    private final Map<String, School> schools = new ConcurrentHashMap<>();
    private final Map<String, Unit> units = new ConcurrentHashMap<>();
    private volatile boolean loaded;

    Register(MongoOperations store) {
        this.store = store;
    }

    public Optional<School> school(String code) {
        load();
        return Optional.ofNullable(schools.get(code));
    }

    public Collection<School> schools() {
        load();
        return schools.values();
    }

    /// A registered unit or grouping, or a derived grouping of one (`<district>~城区`).
    public Optional<Unit> unit(String id) {
        load();
        return Optional.ofNullable(units.get(id)).or(() -> derived(id));
    }

    /// 单位 of the tree; groupings stand beside it.
    public Collection<Unit> units() {
        return all().filter(unit -> unit.level() != Level.GROUPING).toList();
    }

    /// 下级单位 — units directly under a unit.
    public List<Unit> unitsUnder(String id) {
        return units().stream().filter(unit -> id.equals(unit.parent())).toList();
    }

    /// 分组 registered with a unit: 集团, 学区, 督学责任区.
    public List<Unit> groupingsUnder(String id) {
        return all().filter(unit -> unit.level() == Level.GROUPING)
                .filter(unit -> id.equals(unit.parent()))
                .toList();
    }

    private Stream<Unit> all() {
        load();
        return units.values().stream();
    }

    private Optional<Unit> derived(String id) {
        return DerivedGrouping.dividedBy(id)
                .map(units::get)
                .map(district ->
                        new Unit(
                                id,
                                district.name() + DerivedGrouping.nameOf(id),
                                Level.GROUPING,
                                district.id(),
                                0));
    }

    /// 所辖学校 — schools anywhere under a unit, or in a grouping, on a day.
    public List<School> schoolsUnder(String unit, LocalDate day) {
        return schools().stream()
                .filter(school -> school.on(day).filter(p -> p.in(unit)).isPresent())
                .toList();
    }

    /// Name of a school or unit, or its code where it is not known here.
    public String nameOf(String code) {
        return school(code).map(School::name).or(() -> unit(code).map(Unit::name)).orElse(code);
    }

    void heard(School school) {
        schools.merge(school.code(), school, (a, b) -> a.version() < b.version() ? b : a);
    }

    void heard(Unit unit) {
        units.merge(unit.id(), unit, (a, b) -> a.version() < b.version() ? b : a);
    }

    private void load() {
        if (!loaded) {
            synchronized (this) {
                if (!loaded) {
                    store.findAll(RegisterEntry.class).forEach(this::remember);
                    loaded = true;
                }
            }
        }
    }

    private void remember(RegisterEntry entry) {
        switch (entry.kind()) {
            case SCHOOL -> heard(entry.school());
            case UNIT -> heard(entry.unit());
        }
    }
}
