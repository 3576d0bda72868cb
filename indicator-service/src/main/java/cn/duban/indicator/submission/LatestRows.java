package cn.duban.indicator.submission;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// 最新行 — what each school has reported of a form in a period, by id only.
@Component
public class LatestRows {

    private final MongoOperations store;

    LatestRows(MongoOperations store) {
        this.store = store;
    }

    /// School code to its row; a school without one is not in it.
    public Map<String, LatestRowDocument> of(
            Collection<String> schools, String form, String period) {
        Query byIds =
                Query.query(
                        Criteria.where("_id")
                                .in(
                                        schools.stream()
                                                .map(s -> LatestRowDocument.idOf(s, form, period))
                                                .toList()));
        return store.find(byIds, LatestRowDocument.class).stream()
                .collect(Collectors.toMap(LatestRowDocument::school, Function.identity()));
    }
}
