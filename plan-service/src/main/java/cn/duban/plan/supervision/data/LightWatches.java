package cn.duban.plan.supervision.data;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// 盯灯簿.
@Component
class LightWatches {
    private final MongoOperations store;

    LightWatches(MongoOperations store) {
        this.store = store;
    }

    LightWatch of(String commitment) {
        LightWatch known = store.findById(commitment, LightWatch.class);
        return known == null ? LightWatch.of(commitment) : known;
    }

    /// Amber and not yet an episode.
    List<LightWatch> amber() {
        return store.find(Query.query(where("colour").is("YELLOW")), LightWatch.class).stream()
                .filter(w -> !w.open())
                .toList();
    }

    LightWatch save(LightWatch watch) {
        return store.save(watch);
    }
}
