package cn.duban.indicator.period;

import cn.duban.indicator.IndicatorProblem.NoSuchPeriod;
import cn.duban.indicator.messages.Topics;
import cn.duban.starter.messaging.Events;
import cn.duban.starter.outbox.Retrying;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/// 填报期表 — the periods schools may report for and the bureau's own term dates; a handful, so every
/// instance keeps them for a second.
@Component
public class Periods {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Known NOTHING = new Known(Map.of(), SchoolCalendar.USUAL, Long.MIN_VALUE);

    private final MongoOperations store;
    private final Events events;
    private volatile Known known = NOTHING;

    Periods(MongoOperations store, Events events) {
        this.store = store;
        this.events = events;
    }

    private record Known(Map<String, OpenPeriod> byCode, SchoolCalendar calendar, long until) {}

    public Optional<OpenPeriod> find(String code) {
        return Optional.ofNullable(known().byCode().get(code));
    }

    public List<OpenPeriod> all() {
        return known().byCode().values().stream()
                .sorted(Comparator.comparing((OpenPeriod p) -> p.period().from()))
                .toList();
    }

    /// The period somebody asks for, as it is open for reporting; without it a refusal with the
    /// nearest code.
    public OpenPeriod asked(String code) {
        return find(code).orElseThrow(() -> new NoSuchPeriod(code, codes()));
    }

    /// A period there can be figures of: one that numbers are sent in for, or that shares days with
    /// one.
    public Period answerable(String code) {
        Period asked = calendar().parse(code).orElseThrow(() -> new NoSuchPeriod(code, codes()));
        if (known().byCode().values().stream().noneMatch(p -> p.period().touches(asked))) {
            throw new NoSuchPeriod(code, codes());
        }
        return asked;
    }

    public Collection<String> codes() {
        return known().byCode().keySet();
    }

    /// 校历 with the bureau's own term dates.
    public SchoolCalendar calendar() {
        return known().calendar();
    }

    public Collection<TermDays> terms() {
        return calendar().own().values();
    }

    /// Opens a period, or moves the days of one that is open; says so.
    OpenPeriod open(Period period, LocalDate opens, LocalDate closes) {
        return Retrying.onConflict(() -> save(opened(stored(period).open(opens, closes))));
    }

    private PeriodDocument opened(PeriodDocument next) {
        return next.saying(
                events.pending(
                        Topics.NEWS,
                        next.id(),
                        next.id(),
                        next.nextVersion(),
                        next.on(calendar()).opened()));
    }

    OpenPeriod close(OpenPeriod period) {
        return Retrying.onConflict(() -> save(stored(period.period()).close()));
    }

    /// Sets the terms of a school year; the last word counts.
    TermDays set(TermDays days) {
        return Retrying.onConflict(() -> {
            TermDates found = store.findById(days.schoolYear(), TermDates.class);
            TermDates saved =
                    store.save(
                            new TermDates(
                                    days.schoolYear(),
                                    found == null ? null : found.version(),
                                    days.autumnFrom().toString(),
                                    days.autumnTo().toString(),
                                    days.springFrom().toString(),
                                    days.springTo().toString()));
            known = NOTHING;
            return saved.days();
        });
    }

    private PeriodDocument stored(Period period) {
        PeriodDocument found = store.findById(period.code(), PeriodDocument.class);
        return found == null ? PeriodDocument.planned(period) : found;
    }

    private OpenPeriod save(PeriodDocument period) {
        PeriodDocument saved = store.save(period);
        known = NOTHING;
        return saved.on(calendar());
    }

    private Known known() {
        Known current = known;
        if (System.nanoTime() - current.until() >= 0 || current.until() == Long.MIN_VALUE) {
            current = load();
            known = current;
        }
        return current;
    }

    private Known load() {
        SchoolCalendar calendar =
                new SchoolCalendar(
                        store.findAll(TermDates.class).stream()
                                .map(TermDates::days)
                                .collect(
                                        Collectors.toMap(
                                                TermDays::schoolYear, Function.identity())));
        Map<String, OpenPeriod> found =
                store.findAll(PeriodDocument.class).stream()
                        .map(p -> p.on(calendar))
                        .collect(Collectors.toMap(OpenPeriod::id, Function.identity()));
        return new Known(found, calendar, System.nanoTime() + FRESH.toNanos());
    }
}
