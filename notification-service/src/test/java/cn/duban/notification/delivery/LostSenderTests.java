package cn.duban.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.notification.channel.Receiver;
import cn.duban.notification.channel.Receiver.Received;
import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestTopics;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.TestPropertySource;

/// Another instance took a delivery and was killed.
@DubanTest
@TestPropertySource(
        properties = {
            "duban.webhook.allowed-networks=127.0.0.0/8",
            "duban.delivery.sweep-every=200ms",
            "duban.delivery.take-over-after=2s"
        })
class LostSenderTests {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired private TestCalls calls;
    @Autowired private MongoTemplate store;
    private final Receiver receiver = Receiver.answering(200);
    private String channel = "";
    private String subscription = "";

    @BeforeAll
    static void topics() {
        TestTopics.create(
                3,
                "duban.plan.news",
                "duban.indicator.news",
                "duban.school.register",
                "duban.notification.news");
    }

    @BeforeEach
    void subscribe() {
        TestCalls.As officer = calls.as("notification:read", "notification:manage");
        String hook = "{\"name\":\"示例平台\",\"url\":\"%s\"}".formatted(receiver.url());
        channel = officer.post("/api/v1/channels", hook).json().get("channel").asString();
        String wanted =
                "{\"name\":\"示例\",\"types\":[\"plan.light-changed.v1\"],\"channel\":\"%s\"}"
                        .formatted(channel);
        subscription =
                officer.post("/api/v1/subscriptions", wanted).json().get("subscription").asString();
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void it_is_sent_after_all_once_he_stood_still_for_too_long_and_only_then() {
        Date before = new Date();
        sending("left-behind", "another");

        await().atMost(SOON).until(() -> state("left-behind").equals("SUCCEEDED"));

        assertThat(new Date().getTime() - before.getTime()).isGreaterThan(1900);
        assertThat(receiver.received()).extracting(Received::id).containsExactly("left-behind");
    }

    private void sending(String id, String sender) {
        Document left =
                new Document("_id", id)
                        .append("version", 4L)
                        .append("event", id)
                        .append("eventType", "cn.duban.plan.light-changed.v1")
                        .append("subscription", subscription)
                        .append("channel", channel)
                        .append("kind", "WEBHOOK")
                        .append("body", "{}")
                        .append("state", "SENDING")
                        .append("open", true)
                        .append("attempts", 0)
                        .append("nextAttemptAt", new Date(0))
                        .append("sender", sender)
                        .append("log", List.of())
                        .append("createdAt", new Date(0))
                        .append("pending", List.of());
        store.getCollection("deliveries").insertOne(left);
    }

    private String state(String id) {
        return calls.as("notification:read")
                .get("/api/v1/deliveries/" + id)
                .json()
                .path("state")
                .asString("");
    }
}
