package cn.duban.notification.delivery;

import cn.duban.notification.channel.Channel.Kind;
import cn.duban.notification.delivery.Delivery.State;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// 投递指标 — how many deliveries stand where, and what attempts brought.
@Component
class DeliveryMeters {
    private final Deliveries deliveries;
    private final MeterRegistry meters;
    private final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();

    DeliveryMeters(Deliveries deliveries, MeterRegistry meters) {
        this.deliveries = deliveries;
        this.meters = meters;
        for (Kind kind : Kind.values()) {
            for (State state : State.values()) {
                Gauge.builder("duban.deliveries", count(kind, state), AtomicLong::get)
                        .tag("channel_kind", label(kind))
                        .tag("state", label(state))
                        .description("投递数 deliveries by channel kind and state")
                        .register(meters);
            }
        }
        Gauge.builder("duban.dead.deliveries", this, DeliveryMeters::dead)
                .description("未送达 deliveries given up, to be replayed or let go")
                .register(meters);
    }

    void attempted(Kind kind, Outcome outcome) {
        String label =
                switch (outcome) {
                    case Outcome.Accepted _ -> "accepted";
                    case Outcome.TryAgain _ -> "failed";
                    case Outcome.Gone _ -> "gone";
                };
        meters.counter("duban.delivery.attempts", "channel_kind", label(kind), "outcome", label)
                .increment();
    }

    @Scheduled(fixedDelayString = "${duban.delivery.count-every:10s}")
    void countAll() {
        for (Kind kind : Kind.values()) {
            for (State state : State.values()) {
                count(kind, state).set(deliveries.count(kind, state));
            }
        }
    }

    private double dead() {
        return count(Kind.WEBHOOK, State.DEAD).get() + count(Kind.INBOX, State.DEAD).get();
    }

    private AtomicLong count(Kind kind, State state) {
        return counts.computeIfAbsent(kind + "/" + state, _ -> new AtomicLong());
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
