package cn.duban.plan.ledger;

import cn.duban.starter.messaging.CloudEvent;
import cn.duban.starter.messaging.PoisonRecord;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/// 记台账 — follows this service's own lights; each one that moved is noted, once per batch, and the
/// line of one that was dropped ends.
@Component
class KeepingLedger {
    private static final String ASSESSED = "cn.duban.plan.commitment-assessed.v1";
    private static final String DROPPED = "cn.duban.plan.commitment-dropped.v1";

    private final Ledger ledger;

    KeepingLedger(Ledger ledger) {
        this.ledger = ledger;
    }

    @KafkaListener(
            id = "plan.ledger",
            topics = "duban.plan.commitments",
            containerFactory = "batchFactory")
    void on(List<ConsumerRecord<String, String>> records) {
        Set<String> moved = new LinkedHashSet<>();
        Set<String> dropped = new LinkedHashSet<>();
        for (ConsumerRecord<String, String> one : records) {
            readable(one)
                    .ifPresent(e -> {
                        switch (e.type()) {
                            case ASSESSED -> moved.add(e.subject());
                            case DROPPED -> dropped.add(e.subject());
                            default -> {}
                        }
                    });
        }
        if (!moved.isEmpty()) {
            ledger.note(moved);
        }
        if (!dropped.isEmpty()) {
            ledger.end(dropped);
        }
    }

    /// What cannot be read is the light board's to set aside; the next line here tells all anyway.
    private static Optional<CloudEvent> readable(ConsumerRecord<String, String> one) {
        if (one.value() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(CloudEvent.parse(one.value()));
        } catch (PoisonRecord unreadable) {
            return Optional.empty();
        }
    }
}
