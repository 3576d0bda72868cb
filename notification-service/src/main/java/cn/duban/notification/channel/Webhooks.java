package cn.duban.notification.channel;

import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// 网络回调 — signs a message with the channel's secrets and sends it once.
@Component
public class Webhooks implements DisposableBean {
    private final AddressRules rules;
    private final WebhookClient client;
    private final SecretBox box;

    Webhooks(WebhookSettings settings, SecretBox box) {
        this.rules = new AddressRules(settings.allowedNetworks(), InetAddress::getAllByName);
        this.client = new WebhookClient(settings, rules);
        this.box = box;
    }

    /// @param id the same for every attempt and every receiver of one event
    /// @param body the bytes as they shall arrive
    public WebhookAnswer send(Channel channel, String id, String body, Instant now) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        List<String> secrets =
                channel.goodSecrets(now).stream()
                        .map(s -> box.open(s.cipher(), channel.id()))
                        .toList();
        long timestamp = now.getEpochSecond();
        var headers =
                Map.of(
                        "webhook-id", id,
                        "webhook-timestamp", Long.toString(timestamp),
                        "webhook-signature", WebhookSignature.of(secrets, id, timestamp, bytes));
        if (!rules.objections(channel.url()).isEmpty()) {
            return new WebhookAnswer.Unreached("回调地址不在允许的范围内", Duration.ZERO);
        }
        return client.post(URI.create(channel.url()), headers, bytes);
    }

    AddressRules rules() {
        return rules;
    }

    @Override
    public void destroy() throws Exception {
        client.close();
    }
}
