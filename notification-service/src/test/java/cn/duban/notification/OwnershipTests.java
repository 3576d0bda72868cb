package cn.duban.notification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestTopics;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/// 归属 — who is shown whose channels, subscriptions and deliveries, and how much of an address.
@DubanTest
@TestPropertySource(properties = "duban.webhook.allowed-networks=127.0.0.0/8")
class OwnershipTests {
    private static final String PATH = "http://127.0.0.1:9/bot/0a1b2c3d4e5f60718293";
    private static final String URL = PATH + "?key=shili-123456";
    private static final String MASKED = "http://127.0.0.1:9/***";

    @Autowired private TestCalls calls;
    @Autowired private MongoTemplate store;
    private TestCalls.As owner;
    private TestCalls.As colleague;
    private TestCalls.As boundOfficer;
    private TestCalls.As admin;
    private TestCalls.As boundAdmin;
    private Belongings owners = new Belongings("", "", "");
    private Belongings bounds = new Belongings("", "", "");

    private record Belongings(String channel, String subscription, String delivery) {}

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
    void everybodyHasSomething() {
        owner = person("owner", "OFFICER", null);
        colleague = person("colleague", "OFFICER", null);
        boundOfficer = person("bound", "OFFICER", "330102");
        admin = person("admin", "ADMIN", null);
        boundAdmin = person("bound-admin", "ADMIN", "330102");
        owners = belongingsOf(owner);
        bounds = belongingsOf(boundOfficer);
    }

    @Test
    void the_whole_address_is_shown_to_its_owner_and_the_administrator_alone() {
        assertThat(address(owner)).isEqualTo(URL);
        assertThat(address(admin)).isEqualTo(URL);
        assertThat(address(colleague)).isEqualTo(MASKED);
        for (JsonNode listed : colleague.get("/api/v1/channels").json()) {
            assertThat(listed.path("url").asString("")).doesNotContain("shili-123456", "0a1b2c3d");
        }
    }

    @Test
    void who_is_bound_to_a_unit_is_shown_his_own_and_what_is_everybodys() {
        assertThat(ids(boundOfficer, "channels", "channel"))
                .contains(bounds.channel(), "C-inbox")
                .doesNotContain(owners.channel());
        assertThat(ids(boundOfficer, "subscriptions", "subscription"))
                .contains(bounds.subscription(), "S-inbox")
                .doesNotContain(owners.subscription());
        assertThat(ids(boundOfficer, "deliveries", "delivery"))
                .contains(bounds.delivery())
                .doesNotContain(owners.delivery());
        String others = "deliveries?subscription=" + owners.subscription();
        assertThat(ids(boundOfficer, others, "delivery")).isEmpty();
        assertThat(ids(boundAdmin, "channels", "channel")).containsExactly("C-inbox");
    }

    @Test
    void all_others_are_shown_everybodys() {
        for (TestCalls.As one : List.of(owner, colleague, admin)) {
            assertThat(ids(one, "channels", "channel"))
                    .contains(bounds.channel(), owners.channel());
            assertThat(ids(one, "subscriptions", "subscription"))
                    .contains(bounds.subscription(), owners.subscription());
            assertThat(ids(one, "deliveries", "delivery"))
                    .contains(bounds.delivery(), owners.delivery());
        }
    }

    @Test
    void what_is_not_shown_in_a_list_does_not_exist_by_its_id_either() {
        for (TestCalls.As one : List.of(boundOfficer, boundAdmin)) {
            assertThat(one.get("/api/v1/channels/" + owners.channel()).status()).isEqualTo(404);
            assertThat(one.get("/api/v1/subscriptions/" + owners.subscription()).status())
                    .isEqualTo(404);
            assertThat(one.get("/api/v1/deliveries/" + owners.delivery()).status()).isEqualTo(404);
            assertThat(one.delete("/api/v1/channels/" + owners.channel()).status()).isEqualTo(404);
            assertThat(one.delete("/api/v1/subscriptions/" + owners.subscription()).status())
                    .isEqualTo(404);
            assertThat(one.post("/api/v1/deliveries/" + owners.delivery() + "/replay", "").status())
                    .isEqualTo(404);
        }
        assertThat(boundOfficer.get("/api/v1/channels/" + bounds.channel()).status())
                .isEqualTo(200);
        assertThat(boundOfficer.get("/api/v1/deliveries/" + bounds.delivery()).status())
                .isEqualTo(200);
    }

    @Test
    void nobody_bound_to_a_unit_sends_through_a_channel_that_does_not_exist_for_him() {
        assertThat(boundOfficer.post("/api/v1/subscriptions", wanted(owners.channel())).code())
                .isEqualTo("subscription-refused");
    }

    private TestCalls.As person(String subject, String role, @Nullable String unit) {
        return calls.with(
                c -> c.subject(subject).claim("roles", List.of(role)).claim("unit", unit),
                "notification:read",
                "notification:manage");
    }

    private Belongings belongingsOf(TestCalls.As one) {
        String hook = "{\"name\":\"示例平台\",\"url\":\"%s\"}".formatted(URL);
        String channel = one.post("/api/v1/channels", hook).json().get("channel").asString();
        String subscription =
                one.post("/api/v1/subscriptions", wanted(channel))
                        .json()
                        .get("subscription")
                        .asString();
        String delivery = "e1~" + subscription;
        store.getCollection("deliveries").insertOne(dead(delivery, subscription, channel));
        return new Belongings(channel, subscription, delivery);
    }

    private static String wanted(String channel) {
        return "{\"name\":\"示例\",\"types\":[\"plan.light-changed.v1\"],\"channel\":\"%s\"}"
                .formatted(channel);
    }

    private static Document dead(String id, String subscription, String channel) {
        return new Document("_id", id)
                .append("version", 1L)
                .append("event", "e1")
                .append("eventType", "cn.duban.plan.light-changed.v1")
                .append("subscription", subscription)
                .append("channel", channel)
                .append("kind", "WEBHOOK")
                .append("body", "{}")
                .append("state", "DEAD")
                .append("open", false)
                .append("attempts", 10)
                .append("log", List.of())
                .append("createdAt", new Date(0))
                .append("pending", List.of());
    }

    private String address(TestCalls.As reader) {
        return reader.get("/api/v1/channels/" + owners.channel()).json().get("url").asString();
    }

    private static List<String> ids(TestCalls.As reader, String list, String field) {
        String path = "/api/v1/" + list + (list.contains("?") ? "&" : "?") + "size=500";
        JsonNode found = reader.get(path).json();
        JsonNode items = found.isArray() ? found : found.get("items");
        return items.valueStream().map(i -> i.get(field).asString()).toList();
    }
}
