package cn.duban.notification.delivery;

import cn.duban.notification.channel.Channel;
import cn.duban.notification.channel.Channel.Kind;
import cn.duban.notification.channel.Channels;
import cn.duban.notification.delivery.Delivery.State;
import cn.duban.notification.inbox.Inbox;
import cn.duban.notification.subscription.News;
import cn.duban.notification.subscription.Subscription;
import cn.duban.notification.subscription.Subscriptions;
import cn.duban.starter.messaging.CloudEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.messaging.handler.annotation.Payload;
import org.springframework.stereotype.Component;

/// 分发 — listener: for each piece of news, one delivery per subscription that hears of it.
///
/// Every step can be repeated: ids are made of event and subscription, and the event is noted as
/// seen only when all its deliveries exist.
@Component
class TellingSubscribers {
    private final Subscriptions subscriptions;
    private final Channels channels;
    private final Deliveries deliveries;
    private final SeenNews seen;
    private final Inbox inbox;
    private final Dispatching dispatching;
    private final Clock clock;

    TellingSubscribers(
            Subscriptions subscriptions,
            Channels channels,
            Deliveries deliveries,
            SeenNews seen,
            Inbox inbox,
            Dispatching dispatching,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.channels = channels;
        this.deliveries = deliveries;
        this.seen = seen;
        this.inbox = inbox;
        this.dispatching = dispatching;
        this.clock = clock;
    }

    /// @param record for its value: a webhook receives the very bytes that stand on the topic
    @KafkaListener(
            id = "notification.news",
            topics = {"duban.plan.news", "duban.indicator.news"})
    void on(@Payload CloudEvent event, ConsumerRecord<String, String> record) {
        if (seen.isKnown(event.id())) {
            return;
        }
        News news = News.of(event);
        Instant now = clock.instant();
        for (Subscription subscription : subscriptions.hearing(news)) {
            Kind kind =
                    channels.find(subscription.channel()).map(Channel::kind).orElse(Kind.WEBHOOK);
            if (kind == Kind.INBOX) {
                putIntoInbox(event, record.value(), news, subscription, now);
            } else {
                send(event, record.value(), subscription, now);
            }
        }
        seen.note(event.id(), now);
    }

    private void send(CloudEvent event, String body, Subscription subscription, Instant now) {
        Delivery delivery = delivery(event, body, subscription, Kind.WEBHOOK, now);
        if (deliveries.add(delivery)) {
            dispatching.offer(delivery.id(), delivery.channel(), now);
        }
    }

    /// The inbox is in this house: put there is delivered.
    private void putIntoInbox(
            CloudEvent event, String body, News news, Subscription subscription, Instant now) {
        Delivery delivery = delivery(event, body, subscription, Kind.INBOX, now);
        inbox.put(delivery.id(), subscription.owner(), event, news.about().unit(), now);
        var attempt = new Delivery.Attempt(1, now, 0, null, "已放入站内信", null);
        deliveries.add(delivery.after(new Outcome.Accepted("已放入站内信"), attempt, 0));
    }

    private static Delivery delivery(
            CloudEvent event, String body, Subscription subscription, Kind kind, Instant now) {
        return new Delivery(
                Delivery.idOf(event.id(), subscription.id()),
                null,
                event.id(),
                event.type(),
                subscription.id(),
                subscription.channel(),
                kind,
                body,
                State.WAITING,
                true,
                0,
                now,
                null,
                List.of(),
                null,
                now,
                List.of());
    }
}
