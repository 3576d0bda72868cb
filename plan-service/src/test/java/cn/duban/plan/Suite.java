package cn.duban.plan;

import static org.awaitility.Awaitility.await;

import cn.duban.plan.catalogue.KnownIndicators;
import cn.duban.starter.messaging.CloudEvent;
import cn.duban.starter.test.Contracts;
import cn.duban.starter.test.TestTopics;
import com.mongodb.client.model.ReplaceOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The rest of the suite, as plan-service meets it in a test: what indicator-service would say, and
/// a day in April.
final class Suite {
    private static final JsonMapper JSON = new JsonMapper();

    private Suite() {}

    @TestConfiguration
    static class April {
        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-04-10T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
        }

        @Bean
        InitializingBean registeredUnits(MongoOperations store) {
            return () ->
                    registered()
                            .forEach(unit ->
                                    store.getCollection("known_units")
                                            .replaceOne(
                                                    new Document("_id", unit),
                                                    new Document("_id", unit)
                                                            .append("version", 0L)
                                                            .append("name", "示例" + unit),
                                                    new ReplaceOptions().upsert(true)));
        }
    }

    /// 990100 to 990399 and the streets the tests speak of, as school-service once announced them.
    private static List<String> registered() {
        List<String> units = new ArrayList<>(List.of("990108001", "990134-T1"));
        IntStream.range(990_100, 990_400).mapToObj(Integer::toString).forEach(units::add);
        return units;
    }

    static void createTopics() {
        TestTopics.create(
                3,
                "duban.school.register",
                "duban.indicator.catalogue",
                "duban.indicator.figures",
                "duban.plan.commitments",
                "duban.plan.news",
                "duban.plan.dead-letters");
    }

    static byte[] samplePlan() {
        try (InputStream in = Suite.class.getResourceAsStream("/plans/sample.txt")) {
            if (in == null) {
                throw new IllegalStateException("no sample plan");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The catalogue says 普惠性幼儿园覆盖率, and we have heard it.
    static void defineIndicator(KnownIndicators known) {
        String topic = "duban.indicator.catalogue";
        CloudEvent defined = Contracts.example(topic, "indicator.indicator-defined.v1");
        TestTopics.say(topic, defined.subject(), defined.toJson());
        await().atMost(Duration.ofSeconds(30)).until(() -> known.existsById("PRE.INCL"));
    }

    /// The unit's children in inclusive kindergartens, out of 2600, in 18 of 20 kindergartens.
    static void sayCoverage(String unit, int children, long version) {
        String topic = "duban.indicator.figures";
        CloudEvent example = Contracts.example(topic, "indicator.figure-changed.v1");
        ObjectNode event = (ObjectNode) JSON.readTree(example.toJson());
        ObjectNode data = (ObjectNode) event.get("data");
        String key = "PRE.INCL|" + unit + "|2026-spring";
        event.put("subject", key).put("version", version);
        data.put("unit", unit).put("numerator", Integer.toString(children));
        data.remove("value");
        TestTopics.say(topic, key, event.toString());
    }
}
