package cn.duban.notification.channel;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// @param allowedNetworks networks inside the bureau that may be called, also by plain http and on
///   any port, e.g. `10.20.0.0/16`; nothing private is reachable unless listed
/// @param connectTimeout for the connection alone
/// @param totalTimeout for one whole attempt, answer included
/// @param answerLimit how much of an answer is read at most
@ConfigurationProperties("duban.webhook")
public record WebhookSettings(
        @DefaultValue List<String> allowedNetworks,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("15s") Duration totalTimeout,
        @DefaultValue("64KB") DataSize answerLimit) {}
