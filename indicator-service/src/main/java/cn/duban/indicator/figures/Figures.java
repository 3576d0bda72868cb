package cn.duban.indicator.figures;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// 指标值库 — figures by their ids; who lies under whom is known from the register, so nothing is
/// searched.
@Component
class Figures {

    private final MongoOperations store;

    Figures(MongoOperations store) {
        this.store = store;
    }

    Optional<FigureDocument> find(String id) {
        return Optional.ofNullable(store.findById(id, FigureDocument.class));
    }

    /// Those that exist, in the order asked.
    List<FigureDocument> find(Collection<String> ids) {
        Map<String, FigureDocument> found =
                store
                        .find(Query.query(Criteria.where("_id").in(ids)), FigureDocument.class)
                        .stream()
                        .collect(Collectors.toMap(FigureDocument::id, Function.identity()));
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    /// Everything above the schools: small, and read once per start.
    List<FigureDocument> aboveSchools() {
        return store.find(Query.query(Criteria.where("level").ne("SCHOOL")), FigureDocument.class);
    }
}
