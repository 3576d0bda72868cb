package cn.duban.plan.supervision;

import cn.duban.plan.supervision.matter.Matter;
import cn.duban.plan.supervision.matter.Matters;
import cn.duban.plan.supervision.matter.Move;
import cn.duban.plan.supervision.matter.MoveRequest;
import cn.duban.plan.supervision.refusal.SupervisionProblem;
import cn.duban.starter.problem.Violation;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// 依据 — whatever a move names beside the matter has to be there: files, units, another matter.
@Component
class MoveGrounds {
    private final MatterEvidence evidence;
    private final ResponsibleUnits units;
    private final Matters matters;

    MoveGrounds(MatterEvidence evidence, ResponsibleUnits units, Matters matters) {
        this.evidence = evidence;
        this.units = units;
        this.matters = matters;
    }

    /// @throws SupervisionProblem.MoveIncomplete naming what is not there
    void refuseMissing(Matter before, Move move, MoveRequest request) {
        evidence.refuseOthers(before, move, request);
        units.refuseUnknown(before, move, request);
        if (move == Move.MERGE) {
            refuseIntoNothing(before, Optional.ofNullable(request.into()).orElse(""));
        }
    }

    private void refuseIntoNothing(Matter source, String into) {
        boolean possible =
                !into.equals(source.id())
                        && matters.find(into)
                                .filter(m -> !m.state().isOver())
                                .filter(m -> m.task().plan().equals(source.task().plan()))
                                .isPresent();
        if (!possible) {
            throw new SupervisionProblem.MoveIncomplete(
                    Move.MERGE.chinese(),
                    List.of(
                            Violation.of(
                                    "/into",
                                    "no-such-target",
                                    "只能并入同一计划里另一项还在办的督办，“%s”不是。".formatted(into))));
        }
    }
}
