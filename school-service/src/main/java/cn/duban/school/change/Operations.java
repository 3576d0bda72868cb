package cn.duban.school.change;

import cn.duban.school.change.Operation.State;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/// 变更事项库.
@Repository
class Operations {
    private final MongoTemplate store;

    Operations(MongoTemplate store) {
        this.store = store;
    }

    Optional<Operation> find(String id) {
        return Optional.ofNullable(store.findById(id, Operation.class));
    }

    Operation save(Operation operation) {
        return store.save(operation);
    }

    /// Those a crash may have left in the middle.
    List<Operation> underWay() {
        return store.find(
                Query.query(Criteria.where("state").in(State.CARRYING, State.UNDOING)),
                Operation.class);
    }

    /// The newest first.
    List<Operation> of(Optional<String> school) {
        Query query = new Query().with(Sort.by(Sort.Direction.DESC, "_id"));
        school.ifPresent(s -> query.addCriteria(Criteria.where("steps.school").is(s)));
        return store.find(query, Operation.class);
    }
}
