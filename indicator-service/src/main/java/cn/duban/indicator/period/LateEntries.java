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
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/// 补报许可表 — every exception there ever was; those that have not been revoked are kept for a second,
/// as a push asks for them.
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
    public record InForce(Set<String> keys) {

        public static final InForce NONE = new InForce(Set.of());

        public boolean covers(String school, String form, String period) {
            return !keys.isEmpty() && keys.contains(key(school, form, period));
        }

        private static String key(String school, String form, String period) {
            return school + "|" + form + "|" + period;
        }
    }

    public InForce at(Instant now) {
        return new InForce(
                known().stream()
                        .filter(e -> e.at(now) == LateEntry.State.IN_FORCE)
                        .flatMap(e ->
                                e.schools().stream().map(s -> InForce.key(s, e.form(), e.period())))
                        .collect(Collectors.toUnmodifiableSet()));
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

    private List<LateEntry> known() {
        Known current = known;
        if (current == NOTHING || System.nanoTime() - current.until() >= 0) {
            List<LateEntry> standing =
                    store.findAll(LateEntry.class).stream()
                            .filter(e -> e.revoked() == null)
                            .toList();
            current = new Known(standing, System.nanoTime() + FRESH.toNanos());
            known = current;
        }
        return current.all();
    }
}
