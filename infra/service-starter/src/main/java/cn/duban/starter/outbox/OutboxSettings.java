package cn.duban.starter.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param sweepEvery how often leftovers are looked for; the embedded store scans, so keep it
///   seconds
/// @param queue wake-ups kept in memory; more are left to the sweep
/// @param mostPending documents that may lie pending before pushes are refused with 503
/// @param instance name under which this instance holds the relay lease
@ConfigurationProperties("duban.outbox")
record OutboxSettings(
        @DefaultValue("3s") Duration sweepEvery,
        @DefaultValue("100000") int queue,
        @DefaultValue("50000") int mostPending,
        @DefaultValue("") String instance) {}
