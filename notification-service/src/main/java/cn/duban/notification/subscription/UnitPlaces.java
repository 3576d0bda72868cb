package cn.duban.notification.subscription;

import cn.duban.starter.messaging.CloudEvent;
import cn.duban.starter.projection.Projections;
import cn.duban.starter.projection.Versioned;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// 单位所在 — this service's own small copy of who lies under whom, to know what a scope covers.
@Component
public class UnitPlaces {
    static final String TOPIC = "duban.school.register";
    static final String GROUP = "notification.units";
    private static final String REGISTERED = "cn.duban.school.unit-registered.v1";

    private final Projections projections;
    private final MongoTemplate store;
    private final Map<String, String> parents = new ConcurrentHashMap<>();
    private final Set<String> registered = new ConcurrentSkipListSet<>();

    UnitPlaces(Projections projections, MongoTemplate store) {
        this.projections = projections;
        this.store = store;
    }

    @Document("units")
    record UnitCopy(@Id String id, long version, @Nullable String parent) implements Versioned {}

    record UnitRegistered(String unit, @Nullable String parent) {}

    /// Whether the unit is the other one or lies somewhere below it.
    public boolean isWithin(@Nullable String unit, String other) {
        return trail().isWithin(unit, other);
    }

    UnitTrail trail() {
        return UnitTrail.of(parents);
    }

    @KafkaListener(id = GROUP, topics = TOPIC)
    void on(CloudEvent event) {
        if (event.type().equals(REGISTERED)) {
            UnitRegistered unit = event.dataAs(UnitRegistered.class);
            UnitCopy copy = new UnitCopy(unit.unit(), event.version(), unit.parent());
            if (projections.put(copy)) {
                keep(copy);
            }
        }
    }

    @Scheduled(fixedDelayString = "${duban.units.refresh:15s}")
    void reread() {
        store.findAll(UnitCopy.class).forEach(this::keep);
    }

    boolean isRegistered(String unit) {
        return registered.contains(unit);
    }

    Set<String> registered() {
        return Set.copyOf(registered);
    }

    private void keep(UnitCopy unit) {
        registered.add(unit.id());
        if (unit.parent() == null) {
            parents.remove(unit.id());
        } else {
            parents.put(unit.id(), unit.parent());
        }
    }
}
