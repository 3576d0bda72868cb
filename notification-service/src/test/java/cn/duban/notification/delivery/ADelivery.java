package cn.duban.notification.delivery;

import cn.duban.notification.channel.Channel.Kind;
import cn.duban.notification.delivery.Delivery.Attempt;
import cn.duban.notification.delivery.Delivery.State;
import cn.duban.starter.messaging.Events;
import cn.duban.starter.outbox.PendingEvent;
import java.time.Instant;
import java.util.List;

/// Mother of deliveries: one webhook waiting for its first attempt.
public final class ADelivery {
    static final Instant START = Instant.parse("2026-03-12T01:30:00Z");

    private ADelivery() {}

    static Delivery waiting() {
        return new Delivery(
                "01994d2e-7c1a-7b3e-9f52-3a1c5d7e9b20",
                0L,
                "01994d2e-7c1a-7b3e-9f52-3a1c5d7e9b10",
                "cn.duban.plan.light-changed.v1",
                "S-1",
                "C-1",
                Kind.WEBHOOK,
                "{}",
                State.WAITING,
                true,
                0,
                START,
                null,
                List.of(),
                null,
                START,
                List.of());
    }

    static Delivery tried(Delivery delivery, Outcome outcome, Instant at, double draw) {
        var attempt = new Attempt(delivery.attempts() + 1, at, 0, null, outcome.text(), null);
        return delivery.after(outcome, attempt, draw);
    }

    public static PendingEvent newsOfSuccess(Events events) {
        return tried(waiting(), new Outcome.Accepted("对方已接收（HTTP 204）"), START, 0)
                .telling(events)
                .pending()
                .getFirst();
    }

    public static PendingEvent newsOfFailure(Events events) {
        return tried(waiting(), new Outcome.Gone("对方已停用这个地址（HTTP 410）"), START, 0)
                .telling(events)
                .pending()
                .getFirst();
    }

    public static List<PendingEvent> newsOfWaiting(Events events) {
        return waiting().telling(events).pending();
    }
}
