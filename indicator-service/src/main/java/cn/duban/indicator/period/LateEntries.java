package cn.duban.indicator.period;

import cn.duban.starter.outbox.Retrying;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// 补报许可表 — every exception there ever was; those in force are kept for a second, as a push asks for
/// them.
@Component
public class LateEntries {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Known NOTHING = new Known(List.of(), Long.MIN_VALUE);

    private final MongoOperations store;
    private volatile Known known = NOTHING;

    LateEntries(MongoOperations store) {
        this.store = store;
    }

    private record Known(List<LateEntry> all, long until) {}

    /// 此刻有效 — what is let through at one moment.
    ///
    /// @param keys all of it
    /// @param corrections those that were granted for mending what had come in time
    public record InForce(Set<String> keys, Set<String> corrections) {

        public static final InForce NONE = new InForce(Set.of(), Set.of());

        public boolean covers(String school, String form, String period) {
            return !keys.isEmpty() && keys.contains(key(school, form, period));
        }

        public boolean corrects(String school, String form, String period) {
            return !corrections.isEmpty() && corrections.contains(key(school, form, period));
        }

        private static String key(String school, String form, String period) {
            return school + "|" + form + "|" + period;
        }
    }

    /// @param now the moment it is: what is kept for a second is what was in force then
    public InForce at(Instant now) {
        List<LateEntry> valid =
                known(now).stream().filter(e -> e.at(now) == LateEntry.State.IN_FORCE).toList();
        return new InForce(
                keys(valid.stream()),
                keys(valid.stream().filter(e -> Boolean.TRUE.equals(e.correction()))));
    }

    private static Set<String> keys(Stream<LateEntry> exceptions) {
        return exceptions
                .flatMap(e -> e.schools().stream().map(s -> InForce.key(s, e.form(), e.period())))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Newest first.
    public List<LateEntry> all() {
        return store.findAll(LateEntry.class).stream()
                .sorted(Comparator.comparing(LateEntry::id).reversed())
                .toList();
    }

    public Optional<LateEntry> find(String id) {
        return Optional.ofNullable(store.findById(id, LateEntry.class));
    }

    public LateEntry grant(LateEntry exception) {
        LateEntry saved = store.insert(exception);
        known = NOTHING;
        return saved;
    }

    /// Decides again on what is stored when somebody else saved first.
    public Optional<LateEntry> change(String id, UnaryOperator<LateEntry> decision) {
        return Retrying.onConflict(() -> {
            Optional<LateEntry> saved = find(id).map(decision).map(store::save);
            known = NOTHING;
            return saved;
        });
    }

    /// Not revoked and not expired, whatever number there has been over the years.
    List<LateEntry> standing(Instant now) {
        Criteria standing = Criteria.where("revoked").is(null).and("expires").gt(now);
        return store.find(Query.query(standing), LateEntry.class);
    }

    private List<LateEntry> known(Instant now) {
        Known current = known;
        if (current == NOTHING || System.nanoTime() - current.until() >= 0) {
            current = new Known(standing(now), System.nanoTime() + FRESH.toNanos());
            known = current;
        }
        return current.all();
    }
}
