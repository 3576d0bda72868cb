package cn.duban.notification.subscription;

import cn.duban.starter.messaging.CloudEvent;
import cn.duban.starter.projection.Projections;
import cn.duban.starter.projection.Versioned;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// 指标名录 — this service's own small copy of which indicators there are.
@Component
class KnownIndicators implements Roll {
    static final String GROUP = "notification.indicators";
    private static final String TOPIC = "duban.indicator.catalogue";
    private static final String DEFINED = "cn.duban.indicator.indicator-defined.v1";
    private static final About ABOUT =
            new About(
                    "/indicators",
                    "unknown-indicator",
                    "指标",
                    "全部指标见 GET /api/v1/catalogue/indicators。",
                    TOPIC,
                    GROUP);

    private final Projections projections;
    private final MongoTemplate store;
    private final Set<String> codes = new ConcurrentSkipListSet<>();

    KnownIndicators(Projections projections, MongoTemplate store) {
        this.projections = projections;
        this.store = store;
    }

    @Document("indicators")
    record IndicatorCopy(@Id String id, long version) implements Versioned {}

    record IndicatorDefined(String indicator) {}

    @KafkaListener(id = GROUP, topics = TOPIC)
    void on(CloudEvent event) {
        if (event.type().equals(DEFINED)) {
            String code = event.dataAs(IndicatorDefined.class).indicator();
            projections.put(new IndicatorCopy(code, event.version()));
            codes.add(code);
        }
    }

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    @Scheduled(fixedDelayString = "${duban.units.refresh:15s}")
    public void reread() {
        store.findAll(IndicatorCopy.class).forEach(copy -> codes.add(copy.id()));
    }

    /// A cut of a known indicator, `CODE@女`, is known with it.
    @Override
    public boolean isKnown(String code) {
        int cut = code.indexOf('@');
        return codes.contains(code) || cut > 0 && codes.contains(code.substring(0, cut));
    }

    @Override
    public Collection<String> known() {
        return codes.stream().filter(code -> code.indexOf('@') < 0).toList();
    }
}
