package cn.duban.indicator.analysis;

import cn.duban.indicator.figures.Sight;
import cn.duban.indicator.register.Register;
import cn.duban.indicator.register.School;
import cn.duban.indicator.register.Unit;
import cn.duban.starter.problem.Nearest;
import cn.duban.starter.security.Caller;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// 所问的单位 — refuses a unit nobody registered, rather than answering with an empty table.
@Component
public class AskedUnits {

    /// A derived grouping is named after its district: `990102~城区`.
    private static final char DERIVED = '~';

    private final Register register;
    private final Sight sight;

    AskedUnits(Register register, Sight sight) {
        this.register = register;
        this.sight = sight;
    }

    public void refuseUnknown(String unit, Caller caller) {
        if (!isKnown(unit) || !sight.sees(caller, unit)) {
            List<String> seen =
                    Stream.concat(
                                    register.units().stream().map(Unit::id),
                                    register.schools().stream().map(School::code))
                            .filter(code -> sight.sees(caller, code))
                            .toList();
            throw new NoSuchUnit(unit, Nearest.to(unit, seen).orElse(null));
        }
    }

    private boolean isKnown(String unit) {
        int derived = unit.indexOf(DERIVED);
        String registered = derived < 0 ? unit : unit.substring(0, derived);
        return register.unit(registered).isPresent() || register.school(unit).isPresent();
    }
}
