package cn.duban.plan.supervision;

import cn.duban.plan.supervision.matter.Matter;
import cn.duban.plan.supervision.matter.Move;
import cn.duban.plan.supervision.matter.MoveRequest;
import cn.duban.plan.supervision.refusal.SupervisionProblem;
import cn.duban.plan.tracking.GivenEvidence;
import cn.duban.starter.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// 督办佐证 — what a move rests on has to be a file that was given for this very matter.
///
/// A matter that has a commitment rests on the commitment's files.
@Component
class MatterEvidence {
    private final GivenEvidence given;

    MatterEvidence(GivenEvidence given) {
        this.given = given;
    }

    static String folder(Matter matter) {
        return Optional.ofNullable(matter.task().commitment()).orElse(matter.id());
    }

    /// @throws SupervisionProblem.MoveIncomplete naming each file that was given elsewhere or
    ///   nowhere
    void refuseOthers(Matter matter, Move move, MoveRequest request) {
        List<String> files = Optional.ofNullable(request.attachments()).orElse(List.of());
        List<Violation> wrong = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            if (!given.has(folder(matter), files.get(i))) {
                wrong.add(
                        new Violation(
                                "/attachments/" + i,
                                "evidence-unknown",
                                "第%d份附件不是为这项督办提交的佐证材料。".formatted(i + 1),
                                "先上传到/api/v1/matters/%s/evidence，再写回得到的sha256。"
                                        .formatted(matter.id())));
            }
        }
        if (!wrong.isEmpty()) {
            throw new SupervisionProblem.MoveIncomplete(move.chinese(), wrong);
        }
    }
}
