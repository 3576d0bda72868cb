package cn.duban.indicator.catalogue;

import cn.duban.indicator.events.IndicatorEvent.IndicatorDefined;
import cn.duban.indicator.messages.Topics;
import cn.duban.starter.messaging.EventJson;
import cn.duban.starter.messaging.Events;
import cn.duban.starter.outbox.Retrying;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// 现行目录 — numbers the indicators' versions: a changed definition gets the next number and is
/// published.
///
/// Tried until the store is there; nothing is computed before the numbers are known.
@Component
public class CatalogueInForce {

    private static final Logger log = LoggerFactory.getLogger(CatalogueInForce.class);

    private final Catalogue builtIn;
    private final MongoOperations store;
    private final Events events;
    private volatile Optional<Catalogue> numbered = Optional.empty();

    CatalogueInForce(Catalogue builtIn, MongoOperations store, Events events) {
        this.builtIn = builtIn;
        this.store = store;
        this.events = events;
    }

    /// Empty until the versions are known.
    public Optional<Catalogue> numbered() {
        return numbered;
    }

    @Scheduled(fixedDelay = 1000)
    void number() {
        if (numbered.isPresent()) {
            return;
        }
        try {
            Map<String, Integer> versions = new HashMap<>();
            for (Indicator indicator : builtIn.indicators()) {
                versions.put(indicator.code(), Retrying.onConflict(() -> versionOf(indicator)));
            }
            numbered = Optional.of(builtIn.versioned(versions));
        } catch (DataAccessException away) {
            log.warn("catalogue not numbered yet: {}", away.getMessage());
        }
    }

    private int versionOf(Indicator indicator) {
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
                indicator.restricted());
    }
}
