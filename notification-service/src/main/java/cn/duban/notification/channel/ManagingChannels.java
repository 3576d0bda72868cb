package cn.duban.notification.channel;

import cn.duban.notification.NotificationProblem.ChannelRefused;
import cn.duban.notification.NotificationProblem.NoSuchChannel;
import cn.duban.notification.Ownership;
import cn.duban.notification.channel.Channel.Kind;
import cn.duban.notification.channel.Channel.Sealed;
import cn.duban.notification.channel.Channel.State;
import cn.duban.notification.channel.WebhookAnswer.Answered;
import cn.duban.notification.channel.WebhookAnswer.Unreached;
import cn.duban.starter.messaging.CloudEvent;
import cn.duban.starter.messaging.Events;
import cn.duban.starter.outbox.Retrying;
import cn.duban.starter.problem.Violation;
import cn.duban.starter.security.Caller;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/// 管理渠道 — use case: open, change, rotate, try and close a webhook.
@Component
class ManagingChannels {
    private final Channels channels;
    private final Webhooks webhooks;
    private final SecretBox box;
    private final SecureRandom random = new SecureRandom();

    ManagingChannels(Channels channels, Webhooks webhooks, SecretBox box) {
        this.channels = channels;
        this.webhooks = webhooks;
        this.box = box;
    }

    /// A channel with the secret its owner is shown this once.
    record Opened(Channel channel, String secret) {}

    /// 试发结论.
    record Trial(
            String webhookId,
            boolean accepted,
            @Nullable Integer status,
            String answer,
            long tookMs) {}

    Opened open(String name, String url, String by, Instant now) {
        check(name, url);
        String id = "C-" + Events.newId();
        String secret = WebhookSignature.newSecret(random);
        var channel =
                new Channel(
                        id,
                        null,
                        Kind.WEBHOOK,
                        name,
                        url,
                        List.of(new Sealed(box.seal(secret, id), null)),
                        State.ACTIVE,
                        null,
                        by,
                        now);
        return new Opened(channels.save(channel), secret);
    }

    /// Only who opened it, or an administrator, changes a channel; to others it does not exist.
    Channel change(String id, Caller by, String name, String url, State state) {
        check(name, url);
        String reason = state == State.ACTIVE ? null : "由" + by.name() + "停用";
        return changed(id, by, c -> c.as(name, url).in(state, reason));
    }

    void close(String id, Caller by) {
        changed(id, by, c -> c.in(State.CLOSED, "由" + by.name() + "关闭"));
    }

    Opened rotate(String id, Caller by, Duration overlap, Instant now) {
        String secret = WebhookSignature.newSecret(random);
        String cipher = box.seal(secret, id);
        return new Opened(changed(id, by, c -> c.rotated(cipher, now.plus(overlap), now)), secret);
    }

    Trial test(String id, Caller by, OffsetDateTime now) {
        Channel channel = living(id, by);
        CloudEvent sample = sample(id, now);
        var answer = webhooks.send(channel, sample.id(), sample.toJson(), now.toInstant());
        long took = answer.took().toMillis();
        return switch (answer) {
            case Answered a ->
                    new Trial(
                            sample.id(),
                            a.status() / 100 == 2,
                            a.status(),
                            Masking.mask(a.body()),
                            took);
            case Unreached u -> new Trial(sample.id(), false, null, u.reason(), took);
        };
    }

    private static CloudEvent sample(String channel, OffsetDateTime now) {
        var data =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("channel", channel)
                        .put("text", "这是一条测试通知。");
        return new CloudEvent(
                "1.0",
                Events.newId(),
                "/duban/notification-service",
                "cn.duban.notification.channel-tested.v1",
                channel,
                now,
                "application/json",
                0,
                null,
                data);
    }

    private Channel changed(String id, Caller by, UnaryOperator<Channel> change) {
        return Retrying.onConflict(() -> channels.save(change.apply(living(id, by))));
    }

    private Channel living(String id, Caller by) {
        return channels.find(id)
                .filter(c -> c.state() != State.CLOSED)
                .filter(c -> Ownership.mayChange(by, c.createdBy()))
                .orElseThrow(() -> new NoSuchChannel(id));
    }

    private void check(String name, String url) {
        List<Violation> objections = new ArrayList<>();
        if (name.isEmpty() || name.length() > 60) {
            objections.add(Violation.of("/name", "channel-name", "渠道名称应为 1 至 60 个字。"));
        }
        objections.addAll(webhooks.rules().objections(url));
        if (!objections.isEmpty()) {
            throw new ChannelRefused(objections);
        }
    }
}
