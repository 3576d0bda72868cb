package cn.duban.notification.events;

import com.fasterxml.jackson.annotation.JsonTypeName;

/// 通知服务对外说的每一句话 — what became of one delivery; keyed by the delivery.
public sealed interface NotificationEvent {
    @JsonTypeName("notification.delivery-succeeded.v1")
    record DeliverySucceeded(
            String delivery,
            String subscription,
            String event,
            String eventType,
            String channel,
            String kind,
            int attempts,
            String outcome)
            implements NotificationEvent {}

    @JsonTypeName("notification.delivery-failed.v1")
    record DeliveryFailed(
            String delivery,
            String subscription,
            String event,
            String eventType,
            String channel,
            String kind,
            int attempts,
            String outcome)
            implements NotificationEvent {}
}
