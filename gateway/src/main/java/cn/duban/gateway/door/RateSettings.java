package cn.duban.gateway.door;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// 限流 — how often one key, one account or one nameless address may ask.
///
/// @param perSecond requests a second that go on forever
/// @param burst requests at once after a quiet time
@Validated
@ConfigurationProperties("duban.rate")
record RateSettings(
        @DefaultValue("100") @Positive long perSecond, @DefaultValue("200") @Positive long burst) {}
