package cn.duban.plan.tracking;

import cn.duban.plan.catalogue.KnownIndicator;
import cn.duban.plan.catalogue.KnownIndicators;
import cn.duban.plan.commitment.Firmness;
import cn.duban.plan.progress.Exact;
import cn.duban.plan.progress.Facts;
import cn.duban.plan.progress.Figure;
import cn.duban.plan.progress.Yardstick;
import java.util.List;
import java.util.Optional;
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

    Facts about(Tracked tracked) {
        Promise promise = tracked.promise();
        Optional<KnownIndicator> indicator =
                Optional.ofNullable(promise.indicator()).flatMap(indicators::findById);
        return new Facts(
                promise.year(),
                promise.restricted() || indicator.map(KnownIndicator::restricted).orElse(false),
                promise.firmness() == Firmness.SOFT,
                yardstick(promise, indicator),
                figures(promise, indicator),
                archive.all(tracked),
                tracked.observations(),
                Optional.ofNullable(promise.base()).map(Exact::of),
                tracked.assessed().flatMap(a -> Optional.ofNullable(a.baseline())));
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

    private List<Figure> figures(Promise promise, Optional<KnownIndicator> indicator) {
        if (promise.indicator() == null) {
            return List.of();
        }
        String prefix = Watch.key(promise.indicator(), promise.unit()) + "|";
        List<String> keys =
                indicator
                        .map(i -> PeriodCodes.of(i.periodType(), promise.year()))
                        .orElseGet(() -> PeriodCodes.ofAnyType(promise.year()))
                        .stream()
                        .map(code -> prefix + code)
                        .toList();
        return store.find(Query.query(Criteria.where("_id").in(keys)), KnownFigure.class).stream()
                .map(KnownFigure::figure)
                .toList();
    }
}
