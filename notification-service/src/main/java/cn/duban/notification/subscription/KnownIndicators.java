package cn.duban.notification.subscription;

import cn.duban.starter.messaging.CloudEvent;
import cn.duban.starter.problem.Violation;
import cn.duban.starter.projection.Projections;
import cn.duban.starter.projection.Versioned;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// 指标名录 — this service's own small copy of which indicators there are: a subscription to one that
/// does not exist would be silent for ever.
///
/// Before the catalogue was heard of at all nothing is refused.
@Component
class KnownIndicators {
    private static final String DEFINED = "cn.duban.indicator.indicator-defined.v1";
    private static final int SHOWN = 5;

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

    @KafkaListener(id = "notification.indicators", topics = "duban.indicator.catalogue")
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
        return codes.isEmpty()
                ? Optional.empty()
                : asked.stream().filter(code -> !isKnown(code)).findFirst().map(this::objection);
    }

    /// A cut of a known indicator, `CODE@女`, is known with it.
    private boolean isKnown(String code) {
        int cut = code.indexOf('@');
        return codes.contains(code) || cut > 0 && codes.contains(code.substring(0, cut));
    }

    private Violation objection(String code) {
        String family = code.isEmpty() ? code : code.substring(0, 1);
        String alike =
                codes.stream()
                        .filter(known -> known.startsWith(family) && known.indexOf('@') < 0)
                        .limit(SHOWN)
                        .collect(Collectors.joining("、"));
        return new Violation(
                "/indicators",
                "unknown-indicator",
                "目录里没有指标 %s,订阅了也不会有消息。".formatted(code),
                alike.isEmpty()
                        ? "全部指标见 GET /api/v1/catalogue/indicators。"
                        : "相近的有 " + alike + "。");
    }
}
