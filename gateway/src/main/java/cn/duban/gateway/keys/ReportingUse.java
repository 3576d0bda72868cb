package cn.duban.gateway.keys;

import cn.duban.starter.messaging.Events;
import cn.duban.starter.messaging.Topic;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// 使用报告 — says now and then, for all keys at once, which were used, when and from where last.
///
/// A request costs one entry in memory; what a crash takes with it is a report, never a request.
@Component
class ReportingUse {
    private static final Topic<KeysUsed> NEWS = new Topic<>("duban.gateway.news");
    private static final String SUBJECT = "keys";
    private static final int MOST = 1_000;

    private final Map<String, Use> latest = new ConcurrentHashMap<>();
    private final Events events;
    private final KafkaTemplate<String, String> kafka;
    private final Clock clock;

    ReportingUse(Events events, KafkaTemplate<String, String> kafka, Clock clock) {
        this.events = events;
        this.kafka = kafka;
        this.clock = clock;
    }

    record Use(String key, OffsetDateTime at, String address) {}

    @JsonTypeName("gateway.keys-used.v1")
    record KeysUsed(List<Use> uses) {}

    void note(String key, Instant at, String address) {
        latest.put(key, new Use(key, at.atZone(clock.getZone()).toOffsetDateTime(), address));
    }

    @Scheduled(fixedDelayString = "${duban.keys.report-every:60s}")
    void report() {
        List<Use> uses = new ArrayList<>();
        for (String key : List.copyOf(latest.keySet())) {
            Use use = latest.remove(key);
            if (use != null) {
                uses.add(use);
            }
        }
        for (int from = 0; from < uses.size(); from += MOST) {
            say(List.copyOf(uses.subList(from, Math.min(from + MOST, uses.size()))));
        }
    }

    private void say(List<Use> uses) {
        var news = events.pending(NEWS, SUBJECT, SUBJECT, clock.millis(), new KeysUsed(uses));
        var unheard = kafka.send(news.topic(), news.key(), news.body());
        unheard.exceptionally(_ -> {
            uses.forEach(use -> latest.putIfAbsent(use.key(), use));
            return null;
        });
    }
}
