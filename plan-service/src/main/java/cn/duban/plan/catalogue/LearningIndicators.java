package cn.duban.plan.catalogue;

import cn.duban.starter.messaging.CloudEvent;
import cn.duban.starter.projection.Projections;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/// Keeps the own copy of the catalogue; a replay from the start is harmless.
@Component
class LearningIndicators {
    private final Projections projections;

    LearningIndicators(Projections projections) {
        this.projections = projections;
    }

    @KafkaListener(id = "plan.indicators", topics = "duban.indicator.catalogue")
    void on(CloudEvent event) {
        if (event.type().equals("cn.duban.indicator.indicator-defined.v1")) {
            projections.put(event.dataAs(IndicatorDefined.class).known(event.version()));
        }
    }
}
