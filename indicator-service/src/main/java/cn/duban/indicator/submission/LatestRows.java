package cn.duban.indicator.submission;

import cn.duban.indicator.submission.row.RowKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// 最新行 — what each school has reported of a form in a period, by id only.
@Component
public class LatestRows implements Reported.Source {

    private static final int AT_ONCE = 2_000;

    private final MongoOperations store;

    LatestRows(MongoOperations store) {
        this.store = store;
    }

    /// School code to its row; a school without one is not in it.
    public Map<String, LatestRowDocument> of(
            Collection<String> schools, String form, String period) {
        return find(
                        schools.stream().map(s -> LatestRowDocument.idOf(s, form, period)).toList(),
                        LatestRowDocument.class)
                .stream()
                .collect(Collectors.toMap(LatestRowDocument::school, Function.identity()));
    }

    @Override
    public Map<RowKey, Reported> of(Collection<RowKey> keys) {
        Map<String, RowKey> byId = new HashMap<>();
        keys.forEach(key -> byId.put(key.id(), key));
        Map<RowKey, Reported> reported = new HashMap<>();
        for (LatestRowDocument row : find(byId.keySet(), LatestRowDocument.class)) {
            RowKey key = byId.get(row.id());
            if (key != null) {
                reported.put(key, new Reported(row.numbers(), row.withdrawn(), row.explanation()));
            }
        }
        return reported;
    }

    /// A print may have been left by a number that was corrected since, so its row is looked at.
    @Override
    public Set<RowKey> twins(Map<RowKey, Map<String, BigDecimal>> rows) {
        Map<String, List<RowKey>> byPrint = new HashMap<>();
        rows.forEach((key, values) ->
                RowPrint.idOf(key, values)
                        .ifPresent(id ->
                                byPrint.computeIfAbsent(id, _ -> new ArrayList<>()).add(key)));
        Set<RowKey> twins = new HashSet<>();
        byPrint.values().stream().filter(same -> same.size() > 1).forEach(twins::addAll);
        Map<RowKey, RowKey> left = new HashMap<>();
        for (RowPrint print : find(byPrint.keySet(), RowPrint.class)) {
            for (RowKey key : byPrint.getOrDefault(print.id(), List.of())) {
                if (!key.reporter().equals(print.reporter())) {
                    left.put(key, print.keyLike(key));
                }
            }
        }
        Map<RowKey, Reported> standing = left.isEmpty() ? Map.of() : of(left.values());
        left.forEach((key, other) -> {
            Reported there = standing.get(other);
            boolean same =
                    there != null
                            && !there.withdrawn()
                            && RowPrint.idOf(key, there.values())
                                    .equals(RowPrint.idOf(key, rows.getOrDefault(key, Map.of())));
            if (same) {
                twins.add(key);
            }
        });
        return twins;
    }

    private <T> List<T> find(Collection<String> ids, Class<T> type) {
        List<T> found = new ArrayList<>();
        List<String> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<String> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            found.addAll(store.find(Query.query(Criteria.where("_id").in(some)), type));
        }
        return found;
    }
}
