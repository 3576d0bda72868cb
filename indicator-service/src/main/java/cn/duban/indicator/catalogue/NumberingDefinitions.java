package cn.duban.indicator.catalogue;

import cn.duban.indicator.events.IndicatorEvent.IndicatorDefined;
import cn.duban.indicator.messages.Topics;
import cn.duban.starter.messaging.EventJson;
import cn.duban.starter.messaging.Events;
import cn.duban.starter.outbox.Retrying;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/// 编号 — a changed definition gets the next number and is published; an unchanged one keeps its own.
@Component
class NumberingDefinitions {

    private final MongoOperations store;
    private final Events events;

    NumberingDefinitions(MongoOperations store, Events events) {
        this.store = store;
        this.events = events;
    }

    int versionOf(Indicator indicator) {
        return Retrying.onConflict(() -> numbered(indicator));
    }

    private int numbered(Indicator indicator) {
        CatalogueEntry found = store.findById(indicator.code(), CatalogueEntry.class);
        CatalogueEntry known = found == null ? CatalogueEntry.unknown(indicator.code()) : found;
        String content = fingerprint(indicator);
        if (known.fingerprint().equals(content)) {
            return known.definition();
        }
        CatalogueEntry next = known.next(content);
        store.save(
                next.saying(
                        events.pending(
                                Topics.CATALOGUE,
                                next.id(),
                                next.id(),
                                next.definition(),
                                defined(indicator))));
        return next.definition();
    }

    private static String fingerprint(Indicator indicator) {
        byte[] content =
                EventJson.MAPPER.writeValueAsString(indicator).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(content).toString();
    }

    static IndicatorDefined defined(Indicator indicator) {
        return new IndicatorDefined(
                indicator.code(),
                indicator.name(),
                indicator.aliases(),
                indicator.unit(),
                indicator.decimals(),
                indicator.better().name(),
                indicator.definition().periodType().name(),
                indicator.definition().finalizer().name(),
                indicator.source(),
                indicator.floor(),
                indicator.restricted(),
                indicator.cutOf().orElse(null));
    }
}
