package cn.duban.school.change;

import cn.duban.school.SchoolProblem.NoSuchOperation;
import cn.duban.school.SchoolProblem.NoSuchSchool;
import cn.duban.school.SchoolProblem.NotToBeUndone;
import cn.duban.school.change.Operation.State;
import cn.duban.school.school.Change;
import cn.duban.school.school.School;
import cn.duban.school.school.SchoolRow;
import cn.duban.school.school.Schools;
import cn.duban.school.unit.Reach;
import cn.duban.school.unit.Units;
import cn.duban.starter.outbox.Retrying;
import cn.duban.starter.problem.Violation;
import cn.duban.starter.security.Caller;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 办理变更 — use case: work an operation out, store it whole, carry it out.
@Component
class HandlingChanges {
    private final Operations operations;
    private final Schools schools;
    private final Units units;
    private final CarryingOut carrying;
    private final Clock clock;

    HandlingChanges(
            Operations operations,
            Schools schools,
            Units units,
            CarryingOut carrying,
            Clock clock) {
        this.operations = operations;
        this.schools = schools;
        this.units = units;
        this.carrying = carrying;
        this.clock = clock;
    }

    Operation merge(Caller caller, String into, Merging asked) {
        Draft draft = draft(caller, into, asked.ending());
        if (draft.find(into).isEmpty() && draft.holderOf(into).isPresent()) {
            throw new NoSuchSchool(into);
        }
        Change.Ground ground = read(asked.paper(), Change.Kind.MERGE, caller, draft);
        asked.plan(into, ground, draft);
        return carryOut(into, ground, draft);
    }

    Operation split(Caller caller, String code, Splitting asked) {
        return one(caller, code, Change.Kind.SPLIT, asked.paper(), asked.codes(), asked::plan);
    }

    Operation recode(Caller caller, String code, Recoding asked) {
        return one(
                caller,
                code,
                Change.Kind.RECODE,
                asked.paper(),
                List.of(asked.code()),
                asked::plan);
    }

    Operation turn(Caller caller, String code, Change.Kind kind, Turning asked) {
        return one(
                caller,
                code,
                kind,
                asked.paper(),
                List.of(),
                (school, ground, draft) -> asked.plan(kind, school, ground, draft));
    }

    /// How one kind of operation works out its steps.
    private interface Plan {
        void work(School school, Change.Ground ground, Draft draft);
    }

    private Operation one(
            Caller caller,
            String code,
            Change.Kind kind,
            Paper paper,
            List<String> others,
            Plan plan) {
        Draft draft = draft(caller, code, others);
        School school = draft.find(code).orElseThrow(() -> new NoSuchSchool(code));
        Change.Ground ground = read(paper, kind, caller, draft);
        plan.work(school, ground, draft);
        return carryOut(code, ground, draft);
    }

    private Draft draft(Caller caller, String subject, List<String> others) {
        List<String> codes = new ArrayList<>(others);
        codes.add(subject);
        return new Draft(
                schools.findAll(codes), Reach.of(caller, units.tree()), LocalDate.now(clock));
    }

    private Change.Ground read(Paper paper, Change.Kind kind, Caller caller, Draft draft) {
        return paper.read(kind, caller.subject(), clock.instant(), draft);
    }

    private Operation carryOut(String subject, Change.Ground ground, Draft draft) {
        Operation stored = operations.save(Operation.of(ground, subject, draft.steps()));
        return carrying.toTheEnd(stored.id());
    }

    /// Takes an operation back where nothing has been built on it since.
    Operation undo(Caller caller, String id, @Nullable String reason) {
        Retrying.onConflict(() -> {
            Operation operation = seen(caller, id);
            if (operation.state() != State.DONE) {
                return operation;
            }
            refuseUnlessLast(operation);
            return operations.save(operation.toBeUndone(caller.subject(), SchoolRow.text(reason)));
        });
        return carrying.toTheEnd(id);
    }

    private void refuseUnlessLast(Operation operation) {
        List<Violation> objections = new ArrayList<>();
        BiConsumer<Integer, School> objection =
                (step, school) ->
                        objections.add(
                                new Violation(
                                        "/steps/" + step,
                                        "changed-since",
                                        "学校“%s”（%s）此后又有变更。".formatted(school.name(), school.id()),
                                        "先撤销此后的变更，或另办一项变更予以更正。"));
        for (int i = 0; i < operation.steps().size(); i++) {
            int step = i;
            schools.find(operation.steps().get(i).school())
                    .filter(s -> !s.mayUndo(operation.id(), units.tree()))
                    .ifPresent(s -> objection.accept(step, s));
        }
        if (!objections.isEmpty()) {
            throw new NotToBeUndone(objections);
        }
    }

    Operation seen(Caller caller, String id) {
        return operations
                .find(id)
                .filter(o -> isWithin(caller, o))
                .orElseThrow(() -> new NoSuchOperation(id));
    }

    List<Operation> list(Caller caller, Optional<String> school) {
        return operations.of(school).stream().filter(o -> isWithin(caller, o)).toList();
    }

    /// Whoever is bound to a unit sees the operations of its schools only.
    private boolean isWithin(Caller caller, Operation operation) {
        if (caller.unit().isEmpty()) {
            return true;
        }
        Reach reach = Reach.of(caller, units.tree());
        LocalDate today = LocalDate.now(clock);
        List<String> codes = operation.steps().stream().map(Step::school).toList();
        return schools.findAll(codes).values().stream()
                .allMatch(s -> reach.covers(s.nearest(today).unit()));
    }
}
