package cn.duban.plan.supervision.matter;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import cn.duban.plan.supervision.refusal.SupervisionProblem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// 督办库 — matters by id, by state, by commitment.
@Component
public class Matters {
    private static final Logger log = LoggerFactory.getLogger(Matters.class);
    private static final int MERGED_AT_MOST = 5;

    private final MongoOperations store;
    private final MatterNumbers numbers;

    public Matters(MongoOperations store, MatterNumbers numbers) {
        this.store = store;
        this.numbers = numbers;
    }

    public Optional<Matter> find(String id) {
        return Optional.ofNullable(store.findById(id, Matter.class));
    }

    public Matter matter(String id) {
        return find(id).orElseThrow(() -> new SupervisionProblem.NoSuchMatter(id));
    }

    public List<Matter> all() {
        return store.findAll(Matter.class);
    }

    public List<Matter> of(String plan) {
        return store.find(Query.query(where("task.plan").is(plan)), Matter.class);
    }

    /// The matters of a commitment that are not over.
    public List<Matter> openOf(String commitment) {
        return every(commitment).stream().filter(m -> !m.state().isOver()).toList();
    }

    /// The newest matter of a commitment.
    public Optional<Matter> newestOf(String commitment) {
        return every(commitment).stream()
                .max(
                        Comparator.comparing((Matter m) -> m.stamps().getFirst().at())
                                .thenComparing(Matter::id));
    }

    /// The newest matter of a commitment, or the one it was merged into.
    public Optional<Matter> standingFor(String commitment) {
        Optional<Matter> newest = newestOf(commitment);
        for (int hops = 0; hops < MERGED_AT_MOST; hops++) {
            String into = newest.map(m -> m.standing().into()).orElse(null);
            if (into == null) {
                break;
            }
            newest = find(into);
        }
        return newest;
    }

    private List<Matter> every(String commitment) {
        return store.find(Query.query(where("task.commitment").is(commitment)), Matter.class);
    }

    /// What was filed under this fingerprint of a key.
    public Optional<Matter> filedUnder(String plan, String key) {
        Query keyed = Query.query(where("task.key").is(key).and("task.plan").is(plan));
        return Optional.ofNullable(store.findOne(keyed, Matter.class));
    }

    /// 下一个编码 — the id of the commitment's next matter, the same for all who look at once: so of two
    /// who open one at the same time only the first can.
    public String nextOf(String commitment) {
        String start = "M-" + commitment + "-";
        List<Matter> known = every(commitment);
        int last =
                known.stream()
                        .map(Matter::id)
                        .filter(id -> id.startsWith(start))
                        .map(id -> id.substring(start.length()))
                        .filter(rest -> rest.matches("\\d{1,6}"))
                        .mapToInt(Integer::parseInt)
                        .max()
                        .orElse(0);
        return start + (Math.max(last, known.size()) + 1);
    }

    /// What was merged into it, and into those.
    public List<Matter> mergedInto(String id) {
        List<Matter> all = new ArrayList<>();
        for (Matter merged : store.find(Query.query(where("standing.into").is(id)), Matter.class)) {
            all.add(merged);
            all.addAll(mergedInto(merged.id()));
        }
        return all;
    }

    /// Those with a unit that has to do something.
    public List<Matter> withUnits() {
        return in(List.of(State.ASSIGNED, State.WORKING, State.RETURNED));
    }

    public List<Matter> in(Collection<State> states) {
        List<String> names = states.stream().map(State::name).toList();
        return store.find(Query.query(where("standing.state").in(names)), Matter.class);
    }

    /// @throws org.springframework.dao.OptimisticLockingFailureException if another was faster
    public Matter save(Matter matter) {
        return store.save(matter);
    }

    /// Files it and gives it the next number of its unit and year, now or when the store is back.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException if there is one with this id
    public Matter insert(Matter matter) {
        Matter filed = store.insert(matter);
        try {
            numbers.give(List.of(filed));
        } catch (DataAccessException later) {
            log.warn("{} is filed, its number comes later: {}", filed.id(), later.getMessage());
        }
        return filed;
    }
}
