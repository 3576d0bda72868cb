package cn.duban.plan.tracking;

import cn.duban.plan.PlanProblem;
import cn.duban.plan.commitment.Commitment;
import cn.duban.plan.commitment.Plan;
import java.util.Comparator;
import java.util.List;
import org.springframework.data.mongodb.repository.MongoRepository;

/// 跟踪库 — always asked by id.
public interface TrackedCommitments extends MongoRepository<Tracked, String> {
    default Tracked commitment(String id) {
        return findById(id).orElseThrow(() -> new PlanProblem.NoSuchCommitment(id));
    }

    /// The plan's commitments in the plan's own order.
    default List<Tracked> of(Plan plan) {
        List<String> ids = plan.tracked().stream().map(Commitment::id).toList();
        return findAllById(ids).stream()
                .sorted(Comparator.comparingInt(t -> t.promise().order()))
                .toList();
    }
}
