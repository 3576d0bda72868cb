package cn.duban.school.change;

import cn.duban.school.change.Operation.State;
import cn.duban.school.change.Step.Outcome;
import cn.duban.school.school.Change;
import cn.duban.school.school.Profile;
import cn.duban.school.school.RegisteringSchools;
import cn.duban.school.school.RegisteringSchools.Registration;
import cn.duban.school.school.School;
import cn.duban.school.school.Schools;
import cn.duban.school.unit.Reach;
import cn.duban.school.unit.UnitTree;
import cn.duban.school.unit.Units;
import cn.duban.starter.outbox.Retrying;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// 办理 — takes an operation's steps school by school; safe to begin again at any point.
///
/// - A school that has the operation in its own history is done, whatever the operation says.
/// - Where another document was faster, the step is left out and says why.
@Component
class CarryingOut {
    private final Operations operations;
    private final Schools schools;
    private final RegisteringSchools saving;
    private final Units units;
    private final Clock clock;

    CarryingOut(
            Operations operations,
            Schools schools,
            RegisteringSchools saving,
            Units units,
            Clock clock) {
        this.operations = operations;
        this.schools = schools;
        this.saving = saving;
        this.units = units;
        this.clock = clock;
    }

    /// Takes up what a crash left in the middle.
    @Scheduled(fixedDelayString = "${duban.operations.every:2s}")
    void resume() {
        operations.underWay().forEach(o -> toTheEnd(o.id()));
    }

    Operation toTheEnd(String id) {
        return Retrying.onConflict(() -> {
            Operation begun = operations.find(id).orElseThrow();
            return switch (begun.state()) {
                case CARRYING -> operations.save(begun.taken(State.DONE, carried(begun.steps())));
                case UNDOING -> operations.save(begun.taken(State.UNDONE, undone(begun)));
                case DONE, UNDONE -> begun;
            };
        });
    }

    private List<Step> carried(List<Step> steps) {
        return steps.stream().map(this::carry).toList();
    }

    Step carry(Step step) {
        return step.outcome() != Outcome.PENDING
                ? step
                : Retrying.onConflict(() -> {
                    Optional<School> known = schools.find(step.school());
                    String hindrance = hindrance(step, known);
                    if (hindrance != null) {
                        return step.as(Outcome.SKIPPED, hindrance);
                    }
                    UnitTree tree = units.tree();
                    School after =
                            known.map(s -> s.after(step.change(), tree))
                                    .orElseGet(() ->
                                            School.founded(step.school(), step.change(), tree));
                    save(known, after, tree);
                    return step.as(Outcome.DONE, null);
                });
    }

    private List<Step> undone(Operation operation) {
        return operation.steps().reversed().stream()
                .map(step -> undo(operation, step))
                .toList()
                .reversed();
    }

    private Step undo(Operation operation, Step step) {
        return Retrying.onConflict(() -> {
            Optional<School> known = schools.find(step.school());
            UnitTree tree = units.tree();
            known.ifPresent(
                    s -> save(known, s.undone(operation.id(), tree, clock.instant()), tree));
            return step.as(Outcome.UNDONE, step.note());
        });
    }

    private void save(Optional<School> before, School after, UnitTree tree) {
        if (before.isEmpty() || before.get() != after) {
            saving.save(new Registration(List.of(), List.of(after), Reach.everything(tree)));
        }
    }

    private static @Nullable String hindrance(Step step, Optional<School> known) {
        Change change = step.change();
        if (known.isEmpty()) {
            return change.founding() == null ? "学校不在登记册中。" : null;
        }
        School school = known.get();
        if (school.hasGoneThrough(change.operation())) {
            return null;
        }
        if (change.founding() != null) {
            return "标识码已由“%s”登记。".formatted(school.name());
        }
        boolean closes = change.status() == Profile.Status.CLOSED;
        return closes && school.inForce(change.on()).filter(Profile::isOpen).isEmpty()
                ? "学校已另行停办。"
                : null;
    }
}
