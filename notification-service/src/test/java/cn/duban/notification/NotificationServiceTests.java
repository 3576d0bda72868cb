package cn.duban.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import cn.duban.notification.channel.Receiver;
import cn.duban.notification.channel.Receiver.Received;
import cn.duban.starter.instance.InstanceName;
import cn.duban.starter.messaging.CloudEvent;
import cn.duban.starter.messaging.Events;
import cn.duban.starter.test.Contracts;
import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import cn.duban.starter.test.TestSecrets;
import cn.duban.starter.test.TestTopics;
import com.nimbusds.jwt.JWTClaimsSet;
import com.standardwebhooks.Webhook;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/// The whole service: events on a real broker in, signed calls to real receivers and inbox items
/// out.
@DubanTest
@TestPropertySource(
        properties = {
            "duban.webhook.allowed-networks=127.0.0.0/8",
            "duban.webhook.total-timeout=2s",
            "duban.delivery.sweep-every=500ms",
            "duban.delivery.breaker-open=200ms",
            "duban.delivery.count-every=200ms"
        })
class NotificationServiceTests {
    private static final String PLAN_NEWS = "duban.plan.news";
    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired private TestCalls calls;
    @Autowired private MongoTemplate store;
    @Autowired private TestSecrets secrets;
    @Autowired private InstanceName self;
    @LocalServerPort private int port;
    private TestCalls.As officer;
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

    @Test
    void a_changed_light_makes_exactly_one_signed_call_and_one_inbox_item() throws Exception {
        Receiver receiver = started(Receiver.answering(204));
        Hook hook = subscribed(receiver, "{}");
        CloudEvent event = light("RED", "GREEN");
        say(event);
        say(event);
        await().atMost(SOON).until(() -> state(event, hook).equals("SUCCEEDED"));
        say(event);
        CloudEvent last = light("GREEN", "YELLOW");
        say(last);
        await().atMost(SOON).until(() -> state(last, hook).equals("SUCCEEDED"));

        assertThat(of(receiver, event)).hasSize(1);
        Received got = of(receiver, event).getFirst();
        assertThat(got.body()).isEqualTo(event.toJson());
        new Webhook(hook.secret()).verify(got.body(), headers(got));
        assertThat(items(event)).hasSize(1);
        assertThat(items(event).getFirst().get("title").asString()).isEqualTo("【红→绿】普惠性幼儿园覆盖率");
        await().atMost(SOON).until(() -> news(event, hook).size() == 1);
        Contracts.assertFollows(
                "duban.notification.news",
                "notification.delivery-succeeded.v1",
                news(event, hook).getFirst());
        System.out.println("N04 extra_messages=" + (of(receiver, event).size() - 1));
    }

    @Test
    void each_reader_marks_the_shared_items_for_himself() {
        CloudEvent event = light("YELLOW", "RED");
        say(event);
        await().atMost(SOON).until(() -> !items(event).isEmpty());
        String id = items(event).getFirst().get("id").asString();
        assertThat(officer.post("/api/v1/inbox/" + id + "/read", "").status()).isEqualTo(204);
        assertThat(items(event).getFirst().get("read").asBoolean()).isTrue();
        TestCalls.As other = calls.with(c -> c.subject("another"), "notification:read");
        assertThat(other.get("/api/v1/inbox?unread=true&size=500").json().get("items"))
                .extracting(i -> i.get("id").asString())
                .contains(id);
        assertThat(officer.post("/api/v1/inbox/nothing/read", "").code()).isEqualTo("no-such-item");
        officer.post("/api/v1/inbox/read-all", "");
        assertThat(officer.get("/api/v1/inbox").json().get("unread").asInt()).isZero();
    }

    @Test
    void a_new_item_is_pushed_to_whoever_watches() throws Exception {
        var claims =
                new JWTClaimsSet.Builder()
                        .audience("notification-service")
                        .subject("watcher")
                        .claim("scope", "notification:read");
        var request =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + port + "/api/v1/inbox/stream"))
                        .header("Authorization", "Bearer " + secrets.token(claims))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            Iterator<String> lines = client.send(request, BodyHandlers.ofLines()).body().iterator();
            assertThat(lines.next()).isEqualTo(":open");
            CloudEvent event = light("GREY", "YELLOW");
            say(event);
            String line = lines.next();
            while (!line.startsWith("id:" + event.id())) {
                line = lines.next();
            }
            assertThat(lines.next()).isEqualTo("event:inbox");
            assertThat(lines.next()).startsWith("data:").contains("【灰→黄】");
            client.shutdownNow();
        }
    }

    @Test
    void a_failing_receiver_is_called_again_with_the_same_id_until_it_takes_it() {
        Receiver receiver = started(Receiver.answering(500));
        Hook hook = subscribed(receiver, "{}");
        CloudEvent event = light("GREEN", "RED");
        say(event);
        await().atMost(SOON).until(() -> of(receiver, event).size() == 1);
        receiver.nowAnswering(200);
        await().atMost(SOON).until(() -> state(event, hook).equals("SUCCEEDED"));
        assertThat(of(receiver, event)).extracting(Received::id).containsOnly(event.id());
        JsonNode log = delivery(event, hook).get("log");
        assertThat(log.get(0).get("status").asInt()).isEqualTo(500);
        assertThat(log.get(1).get("status").asInt()).isEqualTo(200);
    }

    @Test
    void a_receiver_that_says_gone_is_told_nothing_more_and_may_be_replayed_later() {
        Receiver receiver = started(Receiver.answering(410));
        Hook hook = subscribed(receiver, "{}");
        CloudEvent event = light("GREY", "RED");
        say(event);
        await().atMost(SOON).until(() -> state(event, hook).equals("DEAD"));
        String channel = "/api/v1/channels/" + hook.channel();
        assertThat(officer.get(channel).json().get("state").asString()).isEqualTo("DISABLED");
        receiver.nowAnswering(200);
        officer.put(channel, "{\"name\":\"回来了\",\"url\":\"%s\"}".formatted(receiver.url()));
        String replay = "/api/v1/deliveries/" + idOf(event, hook) + "/replay";
        assertThat(officer.post(replay, "").status()).isEqualTo(202);
        await().atMost(SOON).until(() -> state(event, hook).equals("SUCCEEDED"));
        assertThat(of(receiver, event)).extracting(Received::id).containsOnly(event.id());
        System.out.println("N10 replay_ok=true");
    }

    @Test
    void a_sleeping_and_a_dead_receiver_delay_only_themselves() {
        CountDownLatch over = new CountDownLatch(1);
        Receiver sleeping = started(Receiver.behaving(_ -> awaitQuietly(over)));
        Receiver dead = started(Receiver.answering(200));
        subscribed(sleeping, "{}");
        subscribed(dead, "{}");
        dead.close();
        List<Receiver> others =
                IntStream.range(0, 5).mapToObj(_ -> started(Receiver.answering(200))).toList();
        others.forEach(r -> subscribed(r, "{}"));
        List<CloudEvent> events =
                IntStream.range(0, 6).mapToObj(_ -> light("GREEN", "RED")).toList();
        events.forEach(this::say);
        await().atMost(SOON)
                .until(() ->
                        others.stream()
                                .allMatch(
                                        r -> events.stream().allMatch(e -> of(r, e).size() == 1)));
        over.countDown();
    }

    @Test
    void a_delivery_a_dead_process_left_behind_is_taken_up_again_under_the_same_id() {
        Receiver receiver = started(Receiver.answering(200));
        Hook hook = subscribed(receiver, "{}");
        CloudEvent event = light("GREEN", "RED");
        say(event);
        await().atMost(SOON).until(() -> state(event, hook).equals("SUCCEEDED"));
        store.updateFirst(
                Query.query(Criteria.where("_id").is(idOf(event, hook))),
                new Update().set("state", "SENDING").set("open", true).set("sender", self.value()),
                "deliveries");
        await().atMost(SOON).until(() -> of(receiver, event).size() == 2);
        assertThat(of(receiver, event)).extracting(Received::id).containsOnly(event.id());
    }

    @Test
    void a_filter_lets_only_its_own_pass_and_an_ended_subscription_hears_nothing() {
        Receiver receiver = started(Receiver.answering(200));
        Hook hook = subscribed(receiver, "{\"to\":[\"RED\"]}");
        CloudEvent green = light("RED", "GREEN");
        CloudEvent red = light("GREEN", "RED");
        say(green);
        say(red);
        await().atMost(SOON).until(() -> of(receiver, red).size() == 1);
        assertThat(officer.delete("/api/v1/subscriptions/" + hook.subscription()).status())
                .isEqualTo(204);
        CloudEvent after = light("YELLOW", "RED");
        say(after);
        await().atMost(SOON).until(() -> !items(after).isEmpty());
        assertThat(of(receiver, green)).isEmpty();
        assertThat(of(receiver, after)).isEmpty();
    }

    @Test
    void during_a_rotation_a_call_verifies_with_either_secret() {
        Receiver receiver = started(Receiver.answering(200));
        Hook hook = subscribed(receiver, "{}");
        String secret =
                officer.post("/api/v1/channels/" + hook.channel() + "/rotate-secret", "{}")
                        .json()
                        .get("secret")
                        .asString();
        Answer tried = officer.post("/api/v1/channels/" + hook.channel() + "/test", "");
        assertThat(tried.json().get("accepted").asBoolean()).isTrue();
        Received got = receiver.received().getLast();
        for (String either : List.of(secret, hook.secret())) {
            assertThatCode(() -> new Webhook(either).verify(got.body(), headers(got)))
                    .doesNotThrowAnyException();
        }
        System.out.println("N12 gap=0");
    }

    @Test
    void another_officers_channel_and_deliveries_are_not_mine_to_change() {
        Receiver receiver = started(Receiver.answering(410));
        Hook hook = subscribed(receiver, "{}");
        CloudEvent event = light("GREEN", "YELLOW");
        say(event);
        await().atMost(SOON).until(() -> state(event, hook).equals("DEAD"));
        TestCalls.As another =
                calls.with(c -> c.subject("another"), "notification:read", "notification:manage");
        String channel = "/api/v1/channels/" + hook.channel();
        String replay = "/api/v1/deliveries/" + idOf(event, hook) + "/replay";
        assertThat(another.post(channel + "/rotate-secret", "{}").code())
                .isEqualTo("no-such-channel");
        assertThat(another.delete(channel).code()).isEqualTo("no-such-channel");
        assertThat(another.post(replay, "").code()).isEqualTo("no-such-delivery");
        assertThat(officer.post(replay, "").status()).isEqualTo(202);
    }

    @Test
    void secrets_are_shown_once_and_stored_sealed() {
        Hook hook = subscribed(started(Receiver.answering(200)), "{}");
        String bare = hook.secret().substring("whsec_".length());
        for (String path :
                List.of("/api/v1/channels", "/api/v1/deliveries", "/api/v1/subscriptions")) {
            assertThat(new String(officer.get(path).body(), StandardCharsets.UTF_8))
                    .doesNotContain(bare);
        }
        assertThat(store.findAll(Document.class, "channels").toString()).doesNotContain(bare);
    }

    @Test
    void what_makes_no_sense_is_refused_with_its_place() {
        Answer inside =
                officer.post("/api/v1/channels", "{\"name\":\"内网\",\"url\":\"http://10.0.0.1/\"}");
        assertThat(inside.status()).isEqualTo(422);
        assertThat(inside.json().get("errors").get(0).get("at").asString()).isEqualTo("/url");
        Answer nothing = officer.post("/api/v1/subscriptions", "{\"types\":[\"plan.unknown.v1\"]}");
        assertThat(nothing.code()).isEqualTo("subscription-refused");
        assertThat(officer.post("/api/v1/channels/C-inbox/rotate-secret", "{}").status())
                .isEqualTo(409);
        assertThat(officer.get("/api/v1/deliveries?state=LOST").status()).isEqualTo(400);
        TestCalls.As reader = calls.as("notification:read");
        assertThat(reader.post("/api/v1/channels", "{}").status()).isEqualTo(403);
        assertThat(calls.as("figure:read").get("/api/v1/inbox").status()).isEqualTo(403);
    }

    @Test
    void the_documented_subscriptions_are_taken_as_they_stand() {
        JsonNode paths = officer.get("/v3/api-docs").json().path("paths");
        Answer made =
                officer.post(
                        "/api/v1/subscriptions",
                        sample(paths.path("/api/v1/subscriptions").path("post")));
        assertThat(made.status()).as("%s", made.json()).isEqualTo(201);
        assertThat(made.json().path("channel").asString()).isEqualTo("C-inbox");
        String one = "/api/v1/subscriptions/" + made.json().path("subscription").asString();
        Answer changed =
                officer.put(one, sample(paths.path("/api/v1/subscriptions/{id}").path("put")));
        assertThat(changed.status()).as("%s", changed.json()).isEqualTo(200);
        assertThat(changed.json().path("state").asString()).isEqualTo("PAUSED");
        assertThat(officer.delete(one).status()).isEqualTo(204);
    }

    @Test
    void an_unknown_channel_is_refused_with_the_nearest_of_ones_own() {
        Hook mine = subscribed(started(Receiver.answering(204)), "{}");
        assertThat(suggestionFor("inbox", officer))
                .isEqualTo("相近的是 C-inbox；站内收件箱是 C-inbox，其他渠道见 GET /api/v1/channels。");
        String slip = mine.channel().substring(1);
        assertThat(suggestionFor(slip, officer)).startsWith("相近的是 " + mine.channel() + "；");
        TestCalls.As another =
                calls.with(c -> c.subject("another"), "notification:read", "notification:manage");
        assertThat(suggestionFor(slip, another))
                .isEqualTo("站内收件箱是 C-inbox，其他渠道见 GET /api/v1/channels。");
    }

    private static String suggestionFor(String channel, TestCalls.As by) {
        Answer refused =
                by.post(
                        "/api/v1/subscriptions",
                        "{\"name\":\"示例订阅\",\"types\":[\"plan.light-changed.v1\"],\"channel\":\"%s\"}"
                                .formatted(channel));
        assertThat(refused.status()).isEqualTo(422);
        JsonNode error = refused.json().path("errors").path(0);
        assertThat(error.path("at").asString()).isEqualTo("/channel");
        return error.path("suggestion").asString();
    }

    /// The one example body of a described operation.
    private static String sample(JsonNode operation) {
        return operation
                .at("/requestBody/content/application~1json/examples")
                .iterator()
                .next()
                .path("value")
                .toString();
    }

    @Test
    void what_may_be_subscribed_to_is_shown_with_schema_and_sample() {
        JsonNode types = officer.get("/api/v1/event-types").json();
        assertThat(types)
                .extracting(t -> t.get("type").asString())
                .contains(
                        "cn.duban.plan.light-changed.v1",
                        "cn.duban.plan.matter-moved.v1",
                        "cn.duban.plan.matter-reminded.v1",
                        "cn.duban.indicator.period-opened.v1");
        assertThat(types)
                .extracting(t -> t.get("schema").get("title").asString())
                .allSatisfy(title -> assertThat(title).containsPattern("\\p{IsHan}"));
        assertThat(types.get(0).get("sample").get("specversion").asString()).isEqualTo("1.0");
    }

    /// A webhook subscribed to changed lights.
    private record Hook(String channel, String secret, String subscription) {}

    private Hook subscribed(Receiver receiver, String filters) {
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

    private Receiver started(Receiver receiver) {
        receivers.add(receiver);
        return receiver;
    }

    private static CloudEvent light(String from, String to) {
        CloudEvent example = Contracts.example(PLAN_NEWS, "plan.light-changed.v1");
        return CloudEvent.parse(
                example.toJson()
                        .replace(example.id(), Events.newId())
                        .replace(
                                "\"from\":\"RED\",\"to\":\"GREEN\"",
                                "\"from\":\"%s\",\"to\":\"%s\"".formatted(from, to)));
    }

    private void say(CloudEvent event) {
        TestTopics.say(PLAN_NEWS, "P2026-990102", event.toJson());
    }

    private static List<Received> of(Receiver receiver, CloudEvent event) {
        return receiver.received().stream().filter(r -> r.id().equals(event.id())).toList();
    }

    private static String idOf(CloudEvent event, Hook hook) {
        return event.id() + "~" + hook.subscription();
    }

    private JsonNode delivery(CloudEvent event, Hook hook) {
        return officer.get("/api/v1/deliveries/" + idOf(event, hook)).json();
    }

    private String state(CloudEvent event, Hook hook) {
        return delivery(event, hook).path("state").asString("");
    }

    private List<JsonNode> items(CloudEvent event) {
        List<JsonNode> found = new ArrayList<>();
        officer.get("/api/v1/inbox?size=500").json().get("items").forEach(found::add);
        return found.stream().filter(i -> i.get("id").asString().startsWith(event.id())).toList();
    }

    private static List<String> news(CloudEvent event, Hook hook) {
        return TestTopics.read("duban.notification.news").stream()
                .filter(r -> r.key().equals(idOf(event, hook)))
                .map(r -> r.value())
                .toList();
    }

    private static HttpHeaders headers(Received got) {
        return HttpHeaders.of(
                Map.of(
                        "webhook-id", List.of(got.id()),
                        "webhook-timestamp", List.of(got.timestamp()),
                        "webhook-signature", List.of(got.signature())),
                (_, _) -> true);
    }

    private static void awaitQuietly(CountDownLatch over) {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
