package cn.duban.notification.delivery;

import cn.duban.notification.events.NotificationEvent;
import cn.duban.notification.events.NotificationEvent.DeliveryFailed;
import cn.duban.notification.events.NotificationEvent.DeliverySucceeded;
import java.util.Optional;

/// 投递终局 — what the world is told when a delivery has come to its end; a cancelled one tells
/// nothing.
final class EndOfDelivery {
    private EndOfDelivery() {}

    static Optional<NotificationEvent> of(Delivery d) {
        String what = d.outcome() == null ? "" : d.outcome();
        int tried = Math.max(d.attempts(), 1);
        return switch (d.state()) {
            case SUCCEEDED -> Optional.of(succeeded(d, tried, what));
            case DEAD -> Optional.of(failed(d, tried, what));
            case WAITING, SENDING, CANCELLED -> Optional.empty();
        };
    }

    private static DeliverySucceeded succeeded(Delivery d, int tried, String what) {
        String kind = d.kind().name();
        return new DeliverySucceeded(
                d.id(), d.subscription(), d.event(), d.eventType(), d.channel(), kind, tried, what);
    }

    private static DeliveryFailed failed(Delivery d, int tried, String what) {
        String kind = d.kind().name();
        return new DeliveryFailed(
                d.id(), d.subscription(), d.event(), d.eventType(), d.channel(), kind, tried, what);
    }
}
