package cn.duban.notification.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param sweepEvery how often open deliveries are looked for that nobody has in hand
/// @param takeOverAfter how long another instance's attempt may stand still before it counts as
///   lost; well above the cap on one attempt
/// @param breakerOpen how long a receiver that keeps failing is left alone
/// @param keepFor how long the log and the inbox are kept
/// @param instance name under which this instance takes deliveries
@ConfigurationProperties("duban.delivery")
record DeliverySettings(
        @DefaultValue("20s") Duration sweepEvery,
        @DefaultValue("60s") Duration takeOverAfter,
        @DefaultValue("30s") Duration breakerOpen,
        @DefaultValue("180d") Duration keepFor,
        @DefaultValue("") String instance) {}
