package cn.duban.plan.commitment;

import cn.duban.plan.PlanProblem;
import cn.duban.starter.problem.Nearest;
import cn.duban.starter.problem.Violation;
import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.repository.MongoRepository;

/// 计划库 — every draft and plan of this bureau, a few dozen documents.
public interface Plans extends MongoRepository<Plan, String> {
    List<Plan> findByState(Plan.State state);

    default Plan draft(String id) {
        return findById(id).orElseThrow(() -> new PlanProblem.NoSuchDraft(id));
    }

    /// Asked for in an address (`/plans/…`, `?plan=`).
    default Plan plan(String id) {
        return planAt("plan", id);
    }

    /// Named in a body.
    default Plan planInBody(String id) {
        return planAt("/plan", id);
    }

    private Plan planAt(String place, String id) {
        Optional<Plan> found = findById(id);
        return found.filter(Plan::isConfirmed)
                .orElseThrow(() ->
                        new PlanProblem.NoSuchPlan(id, nearest(place, id, found.isPresent())));
    }

    default List<Plan> confirmed() {
        return findByState(Plan.State.CONFIRMED);
    }

    /// What was probably meant.
    private Violation nearest(String place, String id, boolean draft) {
        List<String> known = confirmed().stream().map(Plan::id).toList();
        List<String> near = Nearest.among(id, known, 1);
        String todo = near.isEmpty() ? "还没有确认过的计划。" : "最接近的计划：" + near.getFirst();
        String confirm = "%s还是草稿，先确认（POST /api/v1/drafts/%s/confirm）。".formatted(id, id);
        return new Violation(
                place, "no-such-plan", "没有编号为“%s”的计划。".formatted(id), draft ? confirm : todo);
    }
}
