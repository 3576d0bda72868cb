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
public class LateExceptions {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Known NOTHING = new Known(List.of(), Long.MIN_VALUE);

    private final MongoOperations store;
    private volatile Known known = NOTHING;

    LateExceptions(MongoOperations store) {
        this.store = store;
    }

    private record Known(List<LateException> all, long until) {}

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
                        .filter(e -> e.at(now) == LateException.State.IN_FORCE)
                        .flatMap(e ->
                                e.schools().stream().map(s -> InForce.key(s, e.form(), e.period())))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /// Newest first.
    public List<LateException> all() {
        return store.findAll(LateException.class).stream()
                .sorted(Comparator.comparing(LateException::id).reversed())
                .toList();
    }

    public Optional<LateException> find(String id) {
        return Optional.ofNullable(store.findById(id, LateException.class));
    }

    public LateException grant(LateException exception) {
        LateException saved = store.insert(exception);
        known = NOTHING;
        return saved;
    }

    /// Decides again on what is stored when somebody else saved first.
    public Optional<LateException> change(String id, UnaryOperator<LateException> decision) {
        return Retrying.onConflict(() -> {
            Optional<LateException> saved = find(id).map(decision).map(store::save);
            known = NOTHING;
            return saved;
        });
    }

    private List<LateException> known() {
        Known current = known;
        if (current == NOTHING || System.nanoTime() - current.until() >= 0) {
            List<LateException> standing =
                    store.findAll(LateException.class).stream()
                            .filter(e -> e.revoked() == null)
                            .toList();
            current = new Known(standing, System.nanoTime() + FRESH.toNanos());
            known = current;
        }
        return current.all();
    }
}
