package cn.duban.notification.delivery;

import cn.duban.notification.channel.Channel;
import cn.duban.notification.channel.Channels;
import cn.duban.notification.channel.Masking;
import cn.duban.notification.channel.WebhookAnswer;
import cn.duban.notification.channel.WebhookAnswer.Answered;
import cn.duban.notification.channel.WebhookAnswer.Unreached;
import cn.duban.notification.channel.Webhooks;
import cn.duban.notification.delivery.Delivery.Attempt;
import cn.duban.notification.subscription.Subscription;
import cn.duban.notification.subscription.Subscriptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/// 一次投递 — use case: take a delivery, send it once, and keep what came of it.
///
/// Between the sending and the saving lies the only moment in which a crash can make a receiver
/// hear twice; it then hears the same webhook-id.
@Component
class Attempting {
    private final Deliveries deliveries;
    private final Channels channels;
    private final Subscriptions subscriptions;
    private final Webhooks webhooks;
    private final DeliveryMeters meters;
    private final Clock clock;

    Attempting(
            Deliveries deliveries,
            Channels channels,
            Subscriptions subscriptions,
            Webhooks webhooks,
            DeliveryMeters meters,
            Clock clock) {
        this.deliveries = deliveries;
        this.channels = channels;
        this.subscriptions = subscriptions;
        this.webhooks = webhooks;
        this.meters = meters;
        this.clock = clock;
    }

    /// @param sent whether anything left the house
    /// @param accepted whether the receiver took it
    /// @param after the delivery as it stands now, if it is still ours
    record Result(boolean sent, boolean accepted, Duration took, Optional<Delivery> after) {
        static Result nothingSent(Optional<Delivery> after) {
            return new Result(false, false, Duration.ZERO, after);
        }
    }

    Result once(String id, String sender) {
        Delivery delivery = deliveries.claim(id, sender, clock.instant()).orElse(null);
        if (delivery == null) {
            return Result.nothingSent(Optional.empty());
        }
        Channel channel = channels.find(delivery.channel()).orElse(null);
        if (channel == null || !channel.isActive()) {
            return Result.nothingSent(deliveries.save(delivery.dead("渠道已停用或关闭")));
        }
        boolean wanted =
                subscriptions
                        .find(delivery.subscription())
                        .filter(s -> s.state() != Subscription.State.ENDED)
                        .isPresent();
        return wanted
                ? send(delivery, channel)
                : Result.nothingSent(deliveries.save(delivery.cancelled("订阅已终止")));
    }

    private Result send(Delivery delivery, Channel channel) {
        Instant now = clock.instant();
        WebhookAnswer answer = webhooks.send(channel, delivery.event(), delivery.body(), now);
        Outcome outcome = Outcome.of(answer);
        meters.attempted(delivery.kind(), outcome);
        if (outcome instanceof Outcome.Gone gone) {
            channels.disable(channel.id(), gone.text());
        }
        double draw = ThreadLocalRandom.current().nextDouble();
        Delivery after = delivery.after(outcome, logged(delivery, answer, outcome, now), draw);
        return new Result(
                true,
                !(outcome instanceof Outcome.TryAgain),
                answer.took(),
                deliveries.save(after));
    }

    private static Attempt logged(
            Delivery delivery, WebhookAnswer answer, Outcome outcome, Instant now) {
        int number = delivery.attempts() + 1;
        long took = answer.took().toMillis();
        return switch (answer) {
            case Answered a ->
                    new Attempt(
                            number, now, took, a.status(), outcome.text(), Masking.mask(a.body()));
            case Unreached _ -> new Attempt(number, now, took, null, outcome.text(), null);
        };
    }
}
