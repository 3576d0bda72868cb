package cn.duban.indicator.register;

import cn.duban.indicator.messages.Batch;
import cn.duban.indicator.messages.Topics;
import cn.duban.starter.messaging.CloudEvent;
import cn.duban.starter.projection.Projections;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/// 听名册 — keeps the copy of the register. Every instance hears everything, since each holds it in
/// memory.
@Component
class HearingRegister {

    private static final String SCHOOL = "cn.duban.school.school-registered.v1";
    private static final String UNIT = "cn.duban.school.unit-registered.v1";

    private final Projections projections;
    private final Register register;

    HearingRegister(Projections projections, Register register) {
        this.projections = projections;
        this.register = register;
    }

    private record SchoolState(String school, String name, List<Profile> profiles) {}

    private record UnitState(String unit, String name, Level level, @Nullable String parent) {}

    @KafkaListener(
            id = "indicator.register",
            groupId = "indicator.register.${duban.instance:1}",
            topics = Topics.REGISTER_NAME,
            containerFactory = "batchFactory")
    void on(List<ConsumerRecord<String, String>> records) {
        Batch.read(records, HearingRegister::entry, this::remember);
    }

    static Optional<RegisterEntry> entry(CloudEvent event) {
        return switch (event.type()) {
            case SCHOOL -> {
                SchoolState s = event.dataAs(SchoolState.class);
                yield Optional.of(
                        RegisterEntry.of(
                                new School(s.school(), s.name(), s.profiles(), event.version())));
            }
            case UNIT -> {
                UnitState u = event.dataAs(UnitState.class);
                yield Optional.of(
                        RegisterEntry.of(
                                new Unit(
                                        u.unit(),
                                        u.name(),
                                        u.level(),
                                        u.parent(),
                                        event.version())));
            }
            default -> Optional.empty();
        };
    }

    private void remember(List<RegisterEntry> entries) {
        projections.putAll(entries);
        for (RegisterEntry entry : entries) {
            switch (entry.kind()) {
                case SCHOOL -> register.heard(entry.school());
                case UNIT -> register.heard(entry.unit());
            }
        }
    }
}
