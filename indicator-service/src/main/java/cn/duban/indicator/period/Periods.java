package cn.duban.indicator.period;

import cn.duban.indicator.messages.Topics;
import cn.duban.starter.messaging.Events;
import cn.duban.starter.outbox.Retrying;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/// 填报期表 — the periods schools may report for; a handful, so every instance keeps them for a second.
@Component
public class Periods {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final MongoOperations store;
    private final Events events;
    private volatile Known known = new Known(Map.of(), Long.MIN_VALUE);

    Periods(MongoOperations store, Events events) {
        this.store = store;
        this.events = events;
    }

    private record Known(Map<String, OpenPeriod> byCode, long until) {}

    public Optional<OpenPeriod> find(String code) {
        return Optional.ofNullable(known().get(code));
    }

    public List<OpenPeriod> all() {
        return known().values().stream()
                .sorted(Comparator.comparing((OpenPeriod p) -> p.period().from()))
                .toList();
    }

    /// Opens a period, or moves the days of one that is open; says so.
    OpenPeriod open(Period period, LocalDate opens, LocalDate closes) {
        return Retrying.onConflict(() -> save(opened(stored(period).open(opens, closes))));
    }

    private OpenPeriod opened(OpenPeriod next) {
        return next.saying(
                events.pending(
                        Topics.NEWS, next.id(), next.id(), next.nextVersion(), next.opened()));
    }

    OpenPeriod close(OpenPeriod period) {
        return Retrying.onConflict(() -> save(stored(period.period()).close()));
    }

    private OpenPeriod stored(Period period) {
        OpenPeriod found = store.findById(period.code(), OpenPeriod.class);
        return found == null ? OpenPeriod.planned(period) : found;
    }

    private OpenPeriod save(OpenPeriod period) {
        OpenPeriod saved = store.save(period);
        known = new Known(Map.of(), Long.MIN_VALUE);
        return saved;
    }

    private Map<String, OpenPeriod> known() {
        Known current = known;
        if (System.nanoTime() - current.until() >= 0 || current.until() == Long.MIN_VALUE) {
            Map<String, OpenPeriod> found =
                    store.findAll(OpenPeriod.class).stream()
                            .collect(Collectors.toMap(OpenPeriod::id, Function.identity()));
            current = new Known(found, System.nanoTime() + FRESH.toNanos());
            known = current;
        }
        return current.byCode();
    }
}
