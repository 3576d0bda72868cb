package cn.duban.plan.tracking;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import cn.duban.plan.progress.Figure;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// 已有指标值 — the own copy of figures, for those who know their keys `indicator|unit|period`.
@Component
public class HeldFigures {
    private final MongoOperations store;

    HeldFigures(MongoOperations store) {
        this.store = store;
    }

    public Map<String, Figure> byKey(Collection<String> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        return store.find(Query.query(where("_id").in(keys)), KnownFigure.class).stream()
                .collect(Collectors.toMap(KnownFigure::id, KnownFigure::figure));
    }
}
