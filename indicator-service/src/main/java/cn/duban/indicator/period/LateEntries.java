package cn.duban.indicator.period;

import cn.duban.starter.outbox.Retrying;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    private final StandingEntries standing;
    private volatile Known known = NOTHING;

    LateEntries(MongoOperations store, StandingEntries standing) {
        this.store = store;
        this.standing = standing;
    }

    private record Known(List<LateEntry> all, long until) {}

    /// 此刻有效 — what is let through at one moment.
    ///
    /// @param granted (school, form, period) that may be sent late, of whatever 学段
    /// @param corrections single rows, with their 学段, that may be mended: they had come in time
    /// @param mended single rows that may be mended, and stay late
    public record InForce(Set<String> granted, Set<String> corrections, Set<String> mended) {

        public static final InForce NONE = new InForce(Set.of(), Set.of(), Set.of());

        public boolean covers(String school, String form, String period, @Nullable String stage) {
            String row = key(school, form, period, stage);
            return granted.contains(key(school, form, period, null))
                    || corrections.contains(row)
                    || mended.contains(row);
        }

        public boolean corrects(String school, String form, String period, @Nullable String stage) {
            return corrections.contains(key(school, form, period, stage));
        }

        private static String key(
                String school, String form, String period, @Nullable String stage) {
            String key = school + "|" + form + "|" + period;
            return stage == null ? key : key + "|" + stage;
        }
    }

    /// @param now the moment it is: what is kept for a second is what was in force then
    public InForce at(Instant now) {
        List<LateEntry> valid =
                known(now).stream().filter(e -> e.at(now) == LateEntry.State.IN_FORCE).toList();
        return new InForce(
                keys(valid, e -> e.correction() == null),
                keys(valid, e -> Boolean.TRUE.equals(e.correction())),
                keys(valid, e -> Boolean.FALSE.equals(e.correction())));
    }

    private static Set<String> keys(List<LateEntry> exceptions, Predicate<LateEntry> kind) {
        return exceptions.stream()
                .filter(kind)
                .flatMap(e ->
                        e.schools().stream()
                                .map(s -> InForce.key(s, e.form(), e.period(), e.stage())))
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
        standing.mark(exception.id());
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
        List<LateEntry> marked =
                store.find(
                        Query.query(Criteria.where("_id").in(standing.ids(now))), LateEntry.class);
        Predicate<LateEntry> stands = e -> e.at(now) == LateEntry.State.IN_FORCE;
        marked.stream().filter(stands.negate()).map(LateEntry::id).forEach(standing::unmark);
        return marked.stream().filter(stands).toList();
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
