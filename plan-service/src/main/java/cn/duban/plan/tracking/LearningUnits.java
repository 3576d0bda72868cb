package cn.duban.plan.tracking;

import cn.duban.starter.messaging.CloudEvent;
import cn.duban.starter.projection.Projections;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/// Keeps the own copy of the unit tree; a replay from the start is harmless.
@Component
class LearningUnits {
    private static final String REGISTERED = "cn.duban.school.unit-registered.v1";

    private final Projections projections;

    LearningUnits(Projections projections) {
        this.projections = projections;
    }

    /// What we read of it.
    record UnitRegistered(String unit, @Nullable String name, @Nullable String parent) {}

    @KafkaListener(id = "plan.units", topics = "duban.school.register")
    void on(CloudEvent event) {
        if (event.type().equals(REGISTERED)) {
            UnitRegistered unit = event.dataAs(UnitRegistered.class);
            projections.put(
                    new KnownUnit(unit.unit(), event.version(), unit.name(), unit.parent()));
        }
    }
}
