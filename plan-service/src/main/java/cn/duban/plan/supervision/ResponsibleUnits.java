package cn.duban.plan.supervision;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import cn.duban.plan.commitment.Plan;
import cn.duban.plan.supervision.matter.Actor;
import cn.duban.plan.supervision.matter.Matter;
import cn.duban.plan.supervision.matter.Move;
import cn.duban.plan.supervision.matter.MoveRequest;
import cn.duban.plan.supervision.refusal.SupervisionProblem;
import cn.duban.plan.tracking.KnownUnits;
import cn.duban.starter.problem.Nearest;
import cn.duban.starter.problem.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// 承办单位 — whom a matter can be given to: nobody answers for a unit that does not exist.
///
/// - A code has to be in the register.
/// - A section (科室) is one that a plan of the bureau names as responsible, or a unit's registered
///   name. A bureau whose plans name none may name any.
@Component
class ResponsibleUnits {
    private final MongoOperations store;
    private final KnownUnits units;

    ResponsibleUnits(MongoOperations store, KnownUnits units) {
        this.store = store;
        this.units = units;
    }

    /// 责任单位 as far as a confirmed plan names them; never written here.
    @Document("plans")
    record Naming(@Id String id, List<Named> commitments) {}

    record Named(@Nullable String lead, @Nullable List<String> support) {
        Stream<String> all() {
            return Stream.concat(
                    Stream.ofNullable(lead), Stream.ofNullable(support).flatMap(List::stream));
        }
    }

    private record Asked(String at, String unit) {}

    /// @throws SupervisionProblem.MoveIncomplete with the place of each and the nearest known one
    void refuseUnknown(Matter matter, Move move, MoveRequest request) {
        List<Asked> asked = asked(move, request);
        Map<String, String> nearest =
                new HashMap<>(
                        units.nearestOfUnknown(
                                asked.stream()
                                        .map(Asked::unit)
                                        .filter(Actor::isCode)
                                        .collect(Collectors.toSet())));
        nearest.replaceAll((_, near) -> "最接近的已登记单位：" + near);
        for (Asked one : asked) {
            if (!Actor.isCode(one.unit())) {
                nearestSection(matter.task().unit(), one.unit())
                        .ifPresent(near -> nearest.put(one.unit(), near));
            }
        }
        List<Violation> wrong =
                asked.stream()
                        .filter(a -> nearest.containsKey(a.unit()))
                        .map(a ->
                                new Violation(
                                        a.at(),
                                        "unit-unknown",
                                        "没有“%s”这个承办单位。".formatted(a.unit()),
                                        nearest.get(a.unit())))
                        .toList();
        if (!wrong.isEmpty()) {
            throw new SupervisionProblem.MoveIncomplete(move.chinese(), wrong);
        }
    }

    private static List<Asked> asked(Move move, MoveRequest request) {
        List<Asked> asked = new ArrayList<>();
        switch (move) {
            case ASSIGN, HAND_ON -> add(asked, "/unit", request.unit());
            case SPLIT -> {
                List<MoveRequest.Part> parts =
                        request.parts() == null ? List.of() : request.parts();
                for (int i = 0; i < parts.size(); i++) {
                    add(asked, "/parts/" + i + "/unit", parts.get(i).unit());
                }
            }
            default -> {}
        }
        return asked;
    }

    private static void add(List<Asked> asked, String at, @Nullable String unit) {
        if (unit != null && !unit.isBlank()) {
            asked.add(new Asked(at, unit));
        }
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
        Query confirmed =
                Query.query(where("state").is(Plan.State.CONFIRMED.name()).and("unit").is(bureau));
        confirmed.fields().include("commitments.lead", "commitments.support");
        return store.find(confirmed, Naming.class).stream()
                .flatMap(p -> p.commitments().stream())
                .flatMap(Named::all)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
