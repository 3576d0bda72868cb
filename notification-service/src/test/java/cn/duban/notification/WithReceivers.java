package cn.duban.notification;

import cn.duban.notification.channel.Receiver;
import cn.duban.notification.channel.Receiver.Received;
import cn.duban.starter.messaging.CloudEvent;
import cn.duban.starter.messaging.Events;
import cn.duban.starter.test.Contracts;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestTopics;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/// The whole service: events on a real broker in, signed calls to real receivers and inbox items
/// out.
@NotificationTest
abstract class WithReceivers {
    static final Duration SOON = Duration.ofSeconds(20);
    private static final String PLAN_NEWS = "duban.plan.news";

    @Autowired TestCalls calls;
    @Autowired MongoTemplate store;
    TestCalls.As officer;
    private final List<Receiver> receivers = new ArrayList<>();

    @BeforeAll
    static void topics() {
        TestTopics.create(
                3,
                PLAN_NEWS,
                "duban.indicator.news",
                "duban.school.register",
                "duban.notification.news");
    }

    @BeforeEach
    void login() {
        officer = calls.as("notification:read", "notification:manage");
    }

    @AfterEach
    void stopReceivers() {
        receivers.forEach(Receiver::close);
    }

    /// A webhook subscribed to changed lights.
    record Hook(String channel, String secret, String subscription) {}

    Hook subscribed(Receiver receiver, String filters) {
        JsonNode channel =
                officer.post(
                                "/api/v1/channels",
                                "{\"name\":\"示例接收方\",\"url\":\"%s\"}".formatted(receiver.url()))
                        .json();
        String id = channel.get("channel").asString();
        String request =
                "{\"name\":\"示例订阅\",\"types\":[\"plan.light-changed.v1\"],\"channel\":\"%s\"%s"
                        .formatted(id, filters.length() > 2 ? "," + filters.substring(1) : "}");
        JsonNode made = officer.post("/api/v1/subscriptions", request).json();
        return new Hook(id, channel.get("secret").asString(), made.get("subscription").asString());
    }

    Receiver started(Receiver receiver) {
        receivers.add(receiver);
        return receiver;
    }

    static CloudEvent light(String from, String to) {
        CloudEvent example = Contracts.example(PLAN_NEWS, "plan.light-changed.v1");
        return CloudEvent.parse(
                example.toJson()
                        .replace(example.id(), Events.newId())
                        .replace(
                                "\"from\":\"RED\",\"to\":\"GREEN\"",
                                "\"from\":\"%s\",\"to\":\"%s\"".formatted(from, to)));
    }

    void say(CloudEvent event) {
        TestTopics.say(PLAN_NEWS, "P2026-990102", event.toJson());
    }

    static List<Received> of(Receiver receiver, CloudEvent event) {
        return receiver.received().stream().filter(r -> r.id().equals(event.id())).toList();
    }

    static String idOf(CloudEvent event, Hook hook) {
        return event.id() + "~" + hook.subscription();
    }

    JsonNode delivery(CloudEvent event, Hook hook) {
        return officer.get("/api/v1/deliveries/" + idOf(event, hook)).json();
    }

    String state(CloudEvent event, Hook hook) {
        return delivery(event, hook).path("state").asString("");
    }

    List<JsonNode> items(CloudEvent event) {
        List<JsonNode> found = new ArrayList<>();
        officer.get("/api/v1/inbox?size=500").json().get("items").forEach(found::add);
        return found.stream().filter(i -> i.get("id").asString().startsWith(event.id())).toList();
    }

    static HttpHeaders headers(Received got) {
        return HttpHeaders.of(
                Map.of(
                        "webhook-id", List.of(got.id()),
                        "webhook-timestamp", List.of(got.timestamp()),
                        "webhook-signature", List.of(got.signature())),
                (_, _) -> true);
    }
}
