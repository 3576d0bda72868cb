package cn.duban.notification.subscription;

import cn.duban.starter.messaging.CloudEvent;
import cn.duban.starter.problem.Nearest;
import cn.duban.starter.problem.Violation;
import cn.duban.starter.projection.Projections;
import cn.duban.starter.projection.Versioned;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// 指标名录 — this service's own small copy of which indicators there are: a subscription to one that
/// does not exist would be silent for ever.
///
/// Before the catalogue was heard of at all nothing is refused, nor while it is still being read.
@Component
class KnownIndicators {
    private static final String DEFINED = "cn.duban.indicator.indicator-defined.v1";
    private static final int SHOWN = 3;

    private final Projections projections;
    private final MongoTemplate store;
    private final CatalogueRead catalogue;
    private final Set<String> codes = new ConcurrentSkipListSet<>();

    KnownIndicators(Projections projections, MongoTemplate store, CatalogueRead catalogue) {
        this.projections = projections;
        this.store = store;
        this.catalogue = catalogue;
    }

    @Document("indicators")
    record IndicatorCopy(@Id String id, long version) implements Versioned {}

    record IndicatorDefined(String indicator) {}

    @KafkaListener(id = CatalogueRead.GROUP, topics = CatalogueRead.TOPIC)
    void on(CloudEvent event) {
        if (event.type().equals(DEFINED)) {
            String code = event.dataAs(IndicatorDefined.class).indicator();
            projections.put(new IndicatorCopy(code, event.version()));
            codes.add(code);
        }
    }

    @Scheduled(fixedDelayString = "${duban.units.refresh:15s}")
    void reread() {
        store.findAll(IndicatorCopy.class).forEach(copy -> codes.add(copy.id()));
    }

    /// The first of these that nobody defined, with those that begin alike.
    Optional<Violation> objectionTo(List<String> asked) {
        if (codes.isEmpty() || strange(asked).isEmpty() || !catalogue.isToTheEnd()) {
            return Optional.empty();
        }
        reread();
        return strange(asked).map(this::objection);
    }

    private Optional<String> strange(List<String> asked) {
        return asked.stream().filter(code -> !isKnown(code)).findFirst();
    }

    /// A cut of a known indicator, `CODE@女`, is known with it.
    private boolean isKnown(String code) {
        int cut = code.indexOf('@');
        return codes.contains(code) || cut > 0 && codes.contains(code.substring(0, cut));
    }

    private Violation objection(String code) {
        List<String> whole = codes.stream().filter(known -> known.indexOf('@') < 0).toList();
        String alike = String.join("、", Nearest.among(code, whole, SHOWN));
        return new Violation(
                "/indicators",
                "unknown-indicator",
                "目录里没有指标 %s，订阅了也不会有消息。".formatted(code),
                alike.isEmpty()
                        ? "全部指标见 GET /api/v1/catalogue/indicators。"
                        : "相近的有 " + alike + "。");
    }
}
