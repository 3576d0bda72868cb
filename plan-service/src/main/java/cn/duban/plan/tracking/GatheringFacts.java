package cn.duban.plan.tracking;

import cn.duban.plan.catalogue.KnownIndicator;
import cn.duban.plan.catalogue.KnownIndicators;
import cn.duban.plan.commitment.Firmness;
import cn.duban.plan.progress.Exact;
import cn.duban.plan.progress.Facts;
import cn.duban.plan.progress.Figure;
import cn.duban.plan.progress.Yardstick;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// 取证 — gathers by key the facts a commitment is weighed on.
@Component
class GatheringFacts {
    private final MongoOperations store;
    private final KnownIndicators indicators;
    private final EntryArchive archive;

    GatheringFacts(MongoOperations store, KnownIndicators indicators, EntryArchive archive) {
        this.store = store;
        this.indicators = indicators;
        this.archive = archive;
    }

    /// 依据 — a commitment, the facts known of it and the keys of all figures it could read.
    record Ground(Tracked tracked, Set<String> keys, Facts facts) {}

    Facts about(Tracked tracked) {
        return about(List.of(tracked)).getFirst().facts();
    }

    /// Indicators and figures of all of them are read at once, not one by one.
    List<Ground> about(List<Tracked> all) {
        Map<String, KnownIndicator> known = indicators(all);
        Map<Tracked, Set<String>> keys = new IdentityHashMap<>();
        all.forEach(t -> keys.put(t, keys(t.promise(), known)));
        Map<String, Figure> held = held(keys.values());
        return all.stream()
                .map(t -> {
                    Set<String> own = keys.getOrDefault(t, Set.of());
                    List<Figure> figures =
                            own.stream().flatMap(key -> Stream.ofNullable(held.get(key))).toList();
                    return new Ground(t, own, facts(t, known, figures));
                })
                .toList();
    }

    private Facts facts(Tracked tracked, Map<String, KnownIndicator> known, List<Figure> figures) {
        Promise promise = tracked.promise();
        Optional<KnownIndicator> indicator = indicator(promise, known);
        return new Facts(
                promise.year(),
                promise.restricted() || indicator.map(KnownIndicator::restricted).orElse(false),
                promise.firmness() == Firmness.SOFT,
                yardstick(promise, indicator),
                figures,
                archive.all(tracked),
                tracked.observations(),
                Optional.ofNullable(promise.base()).map(Exact::of),
                tracked.assessed().flatMap(a -> Optional.ofNullable(a.baseline())));
    }

    private Map<String, KnownIndicator> indicators(List<Tracked> all) {
        Set<String> codes =
                all.stream()
                        .flatMap(t -> Stream.ofNullable(t.promise().indicator()))
                        .collect(Collectors.toSet());
        return codes.isEmpty()
                ? Map.of()
                : indicators.findAllById(codes).stream()
                        .collect(Collectors.toMap(KnownIndicator::id, i -> i));
    }

    private static Optional<KnownIndicator> indicator(
            Promise promise, Map<String, KnownIndicator> known) {
        return Optional.ofNullable(promise.indicator()).map(known::get);
    }

    private static Yardstick yardstick(Promise promise, Optional<KnownIndicator> indicator) {
        String unit = promise.written().unit() == null ? "" : promise.written().unit();
        if (promise.indicator() == null) {
            return Yardstick.ownCounter(promise.subject(), unit);
        }
        return indicator
                .map(i ->
                        new Yardstick(
                                promise.subject(),
                                i.unit(),
                                i.decimals(),
                                i.better() == KnownIndicator.Better.HIGHER,
                                i.accumulates(),
                                i.finalizer() == KnownIndicator.Finalizer.ALL_SCHOOLS,
                                true))
                .orElseGet(
                        () -> new Yardstick(promise.subject(), unit, 2, true, false, false, true));
    }

    private static Set<String> keys(Promise promise, Map<String, KnownIndicator> known) {
        if (promise.indicator() == null) {
            return Set.of();
        }
        String prefix = Watch.key(promise.indicator(), promise.unit()) + "|";
        return indicator(promise, known)
                .map(i -> PeriodCodes.of(i.periodType(), promise.year()))
                .orElseGet(() -> PeriodCodes.ofAnyType(promise.year()))
                .stream()
                .map(code -> prefix + code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Map<String, Figure> held(Collection<Set<String>> keys) {
        Set<String> all = keys.stream().flatMap(Set::stream).collect(Collectors.toSet());
        if (all.isEmpty()) {
            return Map.of();
        }
        return store.find(Query.query(Criteria.where("_id").in(all)), KnownFigure.class).stream()
                .collect(Collectors.toMap(KnownFigure::id, KnownFigure::figure));
    }
}
