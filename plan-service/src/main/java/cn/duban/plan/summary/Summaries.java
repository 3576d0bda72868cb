package cn.duban.plan.summary;

import cn.duban.plan.PlanProblem;
import java.util.List;
import org.springframework.data.mongodb.repository.MongoRepository;

/// 总结库.
interface Summaries extends MongoRepository<Summary, String> {
    List<Summary> findByPlan(String plan);

    default Summary summary(String id) {
        return findById(id).orElseThrow(() -> new PlanProblem.NoSuchSummary(id));
    }
}
