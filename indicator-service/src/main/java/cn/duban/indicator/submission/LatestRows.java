package cn.duban.indicator.submission;

import cn.duban.indicator.catalogue.Catalogue;
import cn.duban.indicator.catalogue.Form;
import cn.duban.indicator.catalogue.Stage;
import cn.duban.indicator.submission.row.RowKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// 最新行 — what each school has reported of a form in a period, by id only.
@Component
public class LatestRows implements Reported.Source {

    private static final int AT_ONCE = 2_000;

    private final MongoOperations store;
    private final Catalogue catalogue;

    LatestRows(MongoOperations store, Catalogue catalogue) {
        this.store = store;
        this.catalogue = catalogue;
    }

    /// School code to its row; a school without one is not in it.
    public Map<String, LatestRowDocument> of(
            Collection<String> schools, String form, String period) {
        return shown(each(schools, form, period));
    }

    /// School code to the one of its rows to show: where a form is asked by 学段, the row of the
    /// whole school, else the newest of its stages.
    public static Map<String, LatestRowDocument> shown(Collection<LatestRowDocument> rows) {
        return rows.stream()
                .collect(
                        Collectors.toMap(
                                LatestRowDocument::school,
                                Function.identity(),
                                LatestRows::theOneToShow));
    }

    /// Every row as it stands, those of single 学段 one by one.
    public List<LatestRowDocument> each(Collection<String> schools, String form, String period) {
        boolean byStage = catalogue.form(form).filter(Form::byStage).isPresent();
        List<String> ids =
                schools.stream()
                        .flatMap(s ->
                                Stream.concat(
                                        Stream.of(new RowKey(s, form, period, null)),
                                        byStage ? ofStages(s, form, period) : Stream.empty()))
                        .map(RowKey::id)
                        .toList();
        return find(ids, LatestRowDocument.class);
    }

    /// Rows by their ids ([LatestRowDocument#idOf]); one that is not there is left out.
    public List<LatestRowDocument> standing(Collection<String> ids) {
        return find(ids, LatestRowDocument.class);
    }

    private static Stream<RowKey> ofStages(String school, String form, String period) {
        return Arrays.stream(Stage.values())
                .map(stage -> new RowKey(school, form, period, stage.name()));
    }

    private static LatestRowDocument theOneToShow(LatestRowDocument a, LatestRowDocument b) {
        if (a.withdrawn() != b.withdrawn()) {
            return a.withdrawn() ? b : a;
        }
        if (a.stage() == null || b.stage() == null) {
            return a.stage() == null ? a : b;
        }
        return a.version() < b.version() ? b : a;
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

    /// Those that are news: most were written when they were accepted, and asking is cheaper than
    /// writing in vain.
    List<LatestRowDocument> news(List<LatestRowDocument> rows) {
        Map<String, Long> known = new HashMap<>();
        find(rows.stream().map(LatestRowDocument::id).toList(), LatestRowDocument.class)
                .forEach(row -> known.put(row.id(), row.version()));
        return rows.stream()
                .filter(row -> known.getOrDefault(row.id(), Long.MIN_VALUE) < row.version())
                .toList();
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
