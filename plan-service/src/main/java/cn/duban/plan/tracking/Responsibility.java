package cn.duban.plan.tracking;

import cn.duban.plan.PlanProblem;
import cn.duban.starter.security.Caller;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/// 职责范围 — which plans a caller bound to a unit may change, and for which commitments it may record
/// progress and evidence.
///
/// - Everybody with the scope reads all lights; who is bound to no unit writes everywhere.
/// - Who is bound to a unit writes where the plan is that unit's or lies under it, and where the
///   unit is named, by its id or its registered name, as lead or cooperating (牵头、配合).
@Component
public class Responsibility {
    private static final int DEEPEST = 10;
    private static final String DIVISION = "\\d{2}|\\d{4}";

    private final MongoOperations store;

    Responsibility(MongoOperations store) {
        this.store = store;
    }

    /// @throws PlanProblem.NotYourCommitment if the commitment is others'
    public void refuseOthers(Caller caller, Promise promise) {
        boolean may =
                caller.school().isEmpty()
                        && caller.unit().map(unit -> isOf(unit, promise)).orElse(true);
        if (!may) {
            throw new PlanProblem.NotYourCommitment(promise.subject());
        }
    }

    /// Being named in a plan as lead or cooperating is not enough to change it.
    ///
    /// @throws PlanProblem.NotYourPlan unless the caller's unit is the plan's or lies above it
    public void refuseOthersPlan(Caller caller, String unit, String title) {
        boolean may =
                caller.school().isEmpty()
                        && caller.unit().map(own -> covers(own, unit)).orElse(true);
        if (!may) {
            throw new PlanProblem.NotYourPlan(title);
        }
    }

    /// Whether the caller may lay down how a promise is followed: being named as cooperating (配合)
    /// is enough to propose it, not to do it.
    boolean leads(Caller caller, Promise promise) {
        return caller.school().isEmpty()
                && caller.unit()
                        .map(own -> covers(own, promise.unit()) || isAmong(own, lead(promise)))
                        .orElse(true);
    }

    private static List<String> lead(Promise promise) {
        String lead = promise.lead();
        return lead == null ? List.of() : List.of(lead);
    }

    private boolean isOf(String unit, Promise promise) {
        return covers(unit, promise.unit()) || isAmong(unit, promise.responsible());
    }

    /// By its division code (区划代码), as far as it is a province's or city's, or by the register.
    private boolean covers(String own, String unit) {
        return (own.matches(DIVISION) && unit.startsWith(own)) || isWithin(unit, own);
    }

    private boolean isAmong(String unit, List<String> named) {
        return Stream.concat(
                        Stream.of(unit),
                        find(unit).map(KnownUnit::name).filter(Objects::nonNull).stream())
                .anyMatch(named::contains);
    }

    private boolean isWithin(String unit, String scope) {
        String at = unit;
        for (int i = 0; i < DEEPEST && at != null; i++) {
            if (at.equals(scope)) {
                return true;
            }
            at = find(at).map(KnownUnit::parent).orElse(null);
        }
        return false;
    }

    private Optional<KnownUnit> find(String id) {
        return Optional.ofNullable(store.findById(id, KnownUnit.class));
    }
}
