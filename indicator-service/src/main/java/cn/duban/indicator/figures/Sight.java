package cn.duban.indicator.figures;

import cn.duban.indicator.register.Place;
import cn.duban.indicator.register.Profile;
import cn.duban.indicator.register.Register;
import cn.duban.indicator.register.School;
import cn.duban.indicator.register.Unit;
import cn.duban.starter.security.Caller;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// 可见范围 — which units and schools a caller may see figures of; what is out of sight does not exist.
///
/// - A school sees itself and the figures of the units above it, not its neighbours.
/// - Staff bound to a unit see that unit and what lies under it; everybody else sees everything.
@Component
public class Sight {

    private final Register register;

    Sight(Register register) {
        this.register = register;
    }

    public boolean sees(Caller caller, String unitOrSchool) {
        if (caller.school().isPresent()) {
            String own = caller.school().get();
            return own.equals(unitOrSchool) || placesOf(own).contains(unitOrSchool);
        }
        return caller.unit().isEmpty() || within(unitOrSchool, caller.unit().get());
    }

    /// Whether the caller's own unit lies in another: he knows that it exists, not its numbers.
    public boolean isIn(Caller caller, String unit) {
        return caller.unit().filter(own -> within(own, unit)).isPresent();
    }

    /// A school caller looks into its own rows only.
    public boolean looksInto(Caller caller, String school) {
        return caller.maySee(school) && sees(caller, school);
    }

    private boolean within(String unitOrSchool, String unit) {
        if (register.school(unitOrSchool).isPresent()) {
            return placesOf(unitOrSchool).contains(unit);
        }
        Set<String> passed = new HashSet<>();
        Optional<String> at = Optional.of(unitOrSchool);
        while (at.isPresent() && passed.add(at.get())) {
            if (at.get().equals(unit)) {
                return true;
            }
            at = at.flatMap(register::unit).map(Unit::parent);
        }
        return false;
    }

    private Set<String> placesOf(String school) {
        Set<String> places = new HashSet<>();
        register.school(school).map(School::profiles).stream()
                .flatMap(List::stream)
                .map(Profile::memberships)
                .forEach(all -> all.stream().map(Place::unit).forEach(places::add));
        return places;
    }
}
