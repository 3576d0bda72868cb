package cn.duban.indicator.recheck;

import cn.duban.starter.outbox.Retrying;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/// 样本库 — a few a term.
@Component
class Samples {

    private final MongoOperations store;

    Samples(MongoOperations store) {
        this.store = store;
    }

    Sample add(Sample sample) {
        return store.insert(sample);
    }

    Optional<Sample> find(String id) {
        return Optional.ofNullable(store.findById(id, Sample.class));
    }

    /// Newest first.
    List<Sample> all() {
        return store.findAll(Sample.class).stream()
                .sorted(Comparator.comparing(Sample::id).reversed())
                .toList();
    }

    /// Decides again on what is stored when somebody else saved first.
    Optional<Sample> change(String id, UnaryOperator<Sample> decision) {
        return Retrying.onConflict(() -> find(id).map(decision).map(store::save));
    }
}
