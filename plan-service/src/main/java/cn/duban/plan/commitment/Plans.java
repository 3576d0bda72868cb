package cn.duban.plan.commitment;

import cn.duban.plan.PlanProblem;
import java.util.List;
import org.springframework.data.mongodb.repository.MongoRepository;

/// 计划库 — every draft and plan of this bureau, a few dozen documents.
public interface Plans extends MongoRepository<Plan, String> {
    List<Plan> findByState(Plan.State state);

    default Plan draft(String id) {
        return findById(id).orElseThrow(() -> new PlanProblem.NoSuchDraft(id));
    }

    default Plan plan(String id) {
        return findById(id)
                .filter(Plan::isConfirmed)
                .orElseThrow(() -> new PlanProblem.NoSuchPlan(id));
    }

    default List<Plan> confirmed() {
        return findByState(Plan.State.CONFIRMED);
    }
}
