package cn.duban.plan.supervision;

import cn.duban.plan.commitment.Commitment;
import cn.duban.plan.commitment.Plan;
import cn.duban.plan.commitment.Plans;
import cn.duban.plan.supervision.matter.Actor;
import cn.duban.plan.supervision.matter.Matter;
import cn.duban.plan.supervision.matter.Move;
import cn.duban.plan.supervision.matter.MoveRequest;
import cn.duban.plan.supervision.refusal.SupervisionProblem;
import cn.duban.plan.tracking.KnownUnits;
import cn.duban.starter.problem.Nearest;
import cn.duban.starter.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 承办单位 — whom a matter can be given to: nobody answers for a unit that does not exist.
///
/// - A code has to be in the register.
/// - A section (科室) is one that a plan of the bureau names as responsible, or a unit's registered
///   name. A bureau whose plans name none may name any.
@Component
class ResponsibleUnits {
    private final Plans plans;
    private final KnownUnits units;

    ResponsibleUnits(Plans plans, KnownUnits units) {
        this.plans = plans;
        this.units = units;
    }

    /// @throws SupervisionProblem.MoveIncomplete with the place of each and the nearest known one
    void refuseUnknown(Matter matter, Move move, MoveRequest request) {
        List<Violation> wrong = new ArrayList<>();
        switch (move) {
            case ASSIGN, HAND_ON -> look(matter, request.unit(), "/unit", wrong);
            case SPLIT -> {
                List<MoveRequest.Part> parts =
                        request.parts() == null ? List.of() : request.parts();
                for (int i = 0; i < parts.size(); i++) {
                    look(matter, parts.get(i).unit(), "/parts/" + i + "/unit", wrong);
                }
            }
            default -> {}
        }
        if (!wrong.isEmpty()) {
            throw new SupervisionProblem.MoveIncomplete(move.chinese(), wrong);
        }
    }

    private void look(Matter matter, @Nullable String unit, String at, List<Violation> wrong) {
        if (unit == null || unit.isBlank()) {
            return;
        }
        Optional<String> nearest =
                Actor.isCode(unit)
                        ? units.nearestIfUnknown(unit).map("最接近的已登记单位："::concat)
                        : nearestSection(matter.task().unit(), unit);
        nearest.ifPresent(near ->
                wrong.add(
                        new Violation(at, "unit-unknown", "没有“%s”这个承办单位。".formatted(unit), near)));
    }

    private Optional<String> nearestSection(String bureau, String name) {
        Set<String> known = sections(bureau);
        if (known.isEmpty() || known.contains(name)) {
            return Optional.empty();
        }
        Set<String> all = new TreeSet<>(known);
        all.addAll(units.names());
        return all.contains(name)
                ? Optional.empty()
                : Optional.of(
                        "最接近的：%s；新的科室先在计划里写为责任单位。"
                                .formatted(String.join("、", Nearest.among(name, all, 3))));
    }

    private Set<String> sections(String bureau) {
        return plans.findAll().stream()
                .filter(p -> p.unit().equals(bureau))
                .map(Plan::commitments)
                .flatMap(List::stream)
                .flatMap(ResponsibleUnits::responsible)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> responsible(Commitment c) {
        return Stream.concat(Stream.ofNullable(c.lead()), c.support().stream());
    }
}
