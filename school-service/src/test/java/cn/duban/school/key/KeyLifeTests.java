package cn.duban.school.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.starter.messaging.CloudEvent;
import cn.duban.starter.security.ApiKey;
import cn.duban.starter.test.Contracts;
import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import cn.duban.starter.test.TestTopics;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What happens to a key after it was handed out: used, found, taken back, managed by its own unit.
@DubanTest
class KeyLifeTests {
    private static final String SCHOOL = "2199800001";

    static {
        TestTopics.create(1, "duban.gateway.news", "duban.school.credentials");
    }

    @Autowired private TestCalls calls;
    private TestCalls.As bureau;

    @BeforeEach
    void register() {
        bureau = calls.as("register:read", "register:write", "key:manage");
        bureau.post(
                "/api/v1/register/import",
                """
                {"units": [{"unit": "9908", "name": "密钥市", "level": "CITY"},
                           {"unit": "990801", "name": "甲区", "level": "DISTRICT", "parent": "9908"},
                           {"unit": "990802", "name": "乙区", "level": "DISTRICT", "parent": "9908"}],
                 "schools": [{"school": "2199800001", "name": "密钥小学", "from": "2010-09-01", "unit": "990801",
                   "kind": "211", "sponsor": "831", "ownership": "PUBLIC", "area": "111"}]}
                """);
    }

    @Test
    void whoever_finds_a_key_kills_it_by_showing_it_in_whatever_text() {
        JsonNode issued = issue("");
        Answer told =
                calls.as()
                        .send(
                                "POST",
                                "/api/v1/keys/leaked",
                                "text/plain",
                                BodyPublishers.ofString(
                                        "日志第 3 行: Authorization: Bearer %s (在论坛上看到的)"
                                                .formatted(issued.get("secret").asString())));
        assertThat(told.status()).isEqualTo(202);
        JsonNode listed = listed(issued.get("key").asString());
        assertThat(listed.get("revoked").asBoolean()).isTrue();
        assertThat(listed.get("revokedBecause").asString()).isEqualTo("泄露上报");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> news(issued.get("key").asString()).data().get("revoked").asBoolean());
    }

    @Test
    void what_is_no_key_of_ours_gets_the_same_answer_and_kills_nothing() {
        JsonNode issued = issue("");
        String id = issued.get("key").asString();
        ApiKey forged = new ApiKey(id, ApiKey.random(new SecureRandom()).secret());
        byte[] usual = null;
        for (String text :
                new String[] {"", "没有密钥", forged.reveal(), "dbn_live_" + id, "{\"key\": 1}"}) {
            Answer told = calls.as().post("/api/v1/keys/leaked", text);
            assertThat(told.status()).isEqualTo(202);
            usual = usual == null ? told.body() : usual;
            assertThat(told.body()).isEqualTo(usual);
        }
        assertThat(listed(id).get("revoked").asBoolean()).isFalse();
    }

    @Test
    void the_doors_report_says_when_and_from_where_a_key_was_last_used() {
        String id = issue("").get("key").asString();
        assertThat(listed(id).has("lastUsed")).isFalse();
        report(id, "2026-03-12T09:29:41+08:00", "203.0.113.7");
        await().atMost(Duration.ofSeconds(20)).until(() -> listed(id).has("lastUsed"));
        report(id, "2026-03-11T09:29:41+08:00", "203.0.113.8");
        report(id, "2026-03-13T09:29:41+08:00", "203.0.113.9");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> listed(id).get("lastUsedFrom").asString().equals("203.0.113.9"));
        assertThat(listed(id).get("lastUsed").asString()).isEqualTo("2026-03-13T09:29:41+08:00");
    }

    @Test
    void a_key_may_be_bound_to_networks_and_keeps_them_when_it_is_rotated() {
        JsonNode issued = issue(",\"networks\":[\"203.0.113.0/24\",\"198.51.100.7\"]");
        JsonNode next =
                bureau.post("/api/v1/keys/%s/rotate".formatted(issued.get("key").asString()), "{}")
                        .json();
        assertThat(next.get("networks").toString())
                .isEqualTo("[\"203.0.113.0/24\",\"198.51.100.7\"]");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> news(next.get("key").asString()).data().has("networks"));
        Contracts.assertFollows(
                "duban.school.credentials",
                "school.key-changed.v1",
                news(next.get("key").asString()).toJson());
        Answer refused =
                bureau.post(
                        "/api/v1/keys",
                        "{\"school\":\"2199800001\",\"name\":\"坏\",\"networks\":[\"300.1.1.1\"]}");
        assertThat(refused.json().at("/errors/0/at").asString()).isEqualTo("/networks");
    }

    @Test
    void staff_of_another_unit_neither_see_nor_touch_a_key() {
        String id = issue("").get("key").asString();
        var other = calls.with(c -> c.subject("乙").claim("unit", "990802"), "key:manage");
        assertThat(other.get("/api/v1/keys").json().get("total").asInt()).isZero();
        assertThat(other.delete("/api/v1/keys/" + id).code()).isEqualTo("no-such-key");
        assertThat(other.post("/api/v1/keys/" + id + "/rotate", "{}").code())
                .isEqualTo("no-such-key");
        assertThat(other.post("/api/v1/keys", "{\"school\":\"2199800001\",\"name\":\"夺\"}").code())
                .isEqualTo("no-such-school");
        assertThat(other.post("/api/v1/keys/bulk", "{\"unit\":\"990801\",\"name\":\"夺\"}").code())
                .isEqualTo("no-such-unit");
        var own = calls.with(c -> c.subject("甲").claim("unit", "990801"), "key:manage");
        assertThat(own.delete("/api/v1/keys/" + id).status()).isEqualTo(204);
    }

    private JsonNode issue(String more) {
        return bureau.post(
                        "/api/v1/keys",
                        "{\"school\":\"%s\",\"name\":\"自动上报\"%s}".formatted(SCHOOL, more))
                .json();
    }

    private JsonNode listed(String id) {
        return bureau.get("/api/v1/keys?size=500&school=" + SCHOOL)
                .json()
                .get("items")
                .valueStream()
                .filter(k -> k.get("key").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void report(String key, String at, String address) {
        CloudEvent example = Contracts.example("duban.gateway.news", "gateway.keys-used.v1");
        String body =
                example.toJson()
                        .replace("9fK2mQ7xT4bZ", key)
                        .replace("2026-03-12T09:29:41+08:00", at)
                        .replace("203.0.113.7", address);
        Contracts.assertFollows("duban.gateway.news", "gateway.keys-used.v1", body);
        TestTopics.say("duban.gateway.news", "keys", body);
    }

    private static CloudEvent news(String id) {
        return TestTopics.read("duban.school.credentials").stream()
                .filter(r -> r.key().equals(id))
                .map(r -> CloudEvent.parse(r.value()))
                .reduce((_, later) -> later)
                .orElseGet(() ->
                        Contracts.example("duban.school.credentials", "school.key-changed.v1"));
    }
}
