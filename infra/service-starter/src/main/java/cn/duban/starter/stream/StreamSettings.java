package cn.duban.starter.stream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// 推送上限 — what an open page may cost.
///
/// @param queue events kept for one viewer who reads slower than they come
/// @param perSubject open streams of one caller; a page reloaded leaves its old one behind until a
///   heartbeat finds it gone
/// @param inAll open streams of one kind in this instance
/// @param heartbeat the longest silence on a stream; keeps proxies from closing it
/// @param longest after which a stream ends and the caller has to prove again who he is
@ConfigurationProperties("duban.stream")
public record StreamSettings(
        @DefaultValue("1000") int queue,
        @DefaultValue("40") int perSubject,
        @DefaultValue("1000") int inAll,
        @DefaultValue("5s") Duration heartbeat,
        @DefaultValue("30m") Duration longest) {

    public StreamSettings {
        if (queue < 1 || perSubject < 1 || inAll < 1) {
            throw new IllegalArgumentException(
                    "duban.stream: queue, per-subject and in-all are at least 1");
        }
        if (!heartbeat.isPositive() || !longest.isPositive()) {
            throw new IllegalArgumentException("duban.stream: heartbeat and longest are positive");
        }
    }
}
