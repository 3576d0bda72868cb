package cn.duban.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.security.ApiKey;
import cn.duban.starter.test.Contracts;
import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import cn.duban.starter.test.TestSecrets;
import cn.duban.starter.test.TestTopics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The whole gateway over HTTP, with a real broker, a store and a tiny service behind it; nobody
/// listens where the notification service should be.
@DubanTest
@Import(AtTheDoor.Time.class)
abstract class AtTheDoor {
    static final TinyService SERVICE = new TinyService();
    static final String NEWS = "duban.gateway.news";
    static final String KEYS = "duban.school.credentials";
    static final AtomicLong VERSIONS = new AtomicLong(100);

    private static final SecureRandom RANDOM = new SecureRandom();

    static {
        TestTopics.create(1, KEYS, NEWS);
    }

    @Autowired TestCalls calls;
    @Autowired TestSecrets secrets;
    @Autowired MovableClock clock;

    @TestConfiguration
    static class Time {
        @Bean
        MovableClock clock() {
            return new MovableClock();
        }
    }

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry properties) {
        properties.add("duban.routes.school", SERVICE::address);
        properties.add("duban.routes.indicator", SERVICE::address);
        properties.add("duban.routes.plan", SERVICE::address);
        properties.add("duban.routes.notification", () -> "http://127.0.0.1:1");
        properties.add("duban.patience.usual", () -> "1s");
        properties.add("duban.patience.question", () -> "500ms");
        properties.add("duban.keys.report-every", () -> "300ms");
    }

    Answer get(String path, String... headers) {
        return calls.anonymously().send("GET", path, null, BodyPublishers.noBody(), headers);
    }

    Answer post(String path, String json, String... headers) {
        return calls.anonymously().post(path, json, headers);
    }

    Answer send(String method, String path, String json, String... headers) {
        return calls.anonymously()
                .send(method, path, "application/json", BodyPublishers.ofString(json), headers);
    }

    /// A fresh key as the school service would announce it, known at the door when this returns.
    ApiKey knownKey(String school) {
        var key = ApiKey.random(RANDOM);
        announce(key, school, OffsetDateTime.now(clock).plusYears(1), false);
        untilAnswer(key, 200);
        return key;
    }

    void announce(ApiKey key, String school, OffsetDateTime expires, boolean revoked) {
        var example = Contracts.example(KEYS, "school.key-changed.v1");
        var event = (ObjectNode) read(example.toJson());
        event.put("subject", key.id()).put("version", VERSIONS.incrementAndGet());
        ((ObjectNode) event.get("data"))
                .put("key", key.id())
                .put("hash", key.hash(pepper()))
                .put("school", school)
                .put("expires", expires.toString())
                .put("revoked", revoked);
        Contracts.assertFollows(KEYS, "school.key-changed.v1", event.toString());
        TestTopics.say(KEYS, key.id(), event.toString());
    }

    void untilAnswer(ApiKey key, int status) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(get("/api/v1/figures", "X-Api-Key", key.reveal()))
                                .extracting(Answer::status)
                                .isEqualTo(status));
    }

    /// Signs in and returns the token for `Authorization: Bearer`.
    String signIn(String user, String password) {
        var answer = post("/api/v1/session", login(user, password));
        assertThat(answer.status())
                .as("%s", new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(201);
        return answer.json().get("token").asString();
    }

    /// As [#signIn], by somebody who has first replaced the password another has chosen.
    String settled(String user, String given) {
        var own = "own-of-" + Integer.toHexString(user.hashCode()) + "-Aa9";
        var changed =
                send(
                        "PUT",
                        "/api/v1/session/password",
                        "{\"current\":\"%s\",\"next\":\"%s\"}".formatted(given, own),
                        "Authorization",
                        "Bearer " + signIn(user, given));
        assertThat(changed.status()).isEqualTo(204);
        return signIn(user, own);
    }

    String asAdmin() {
        return "Bearer " + signIn("admin", firstPassword());
    }

    static String login(String user, String password) {
        return "{\"user\":\"%s\",\"password\":\"%s\"}".formatted(user, password);
    }

    String firstPassword() {
        return secret("first-password");
    }

    byte[] pepper() {
        return secret("key-pepper").getBytes(StandardCharsets.UTF_8);
    }

    String secret(String name) {
        try {
            return Files.readString(secrets.folder().resolve(name)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(String json) {
        return new JsonMapper().readTree(json);
    }
}
