package cn.duban.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.starter.messaging.CloudEvent;
import cn.duban.starter.security.ApiKey;
import cn.duban.starter.security.Secrets;
import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls.Answer;
import cn.duban.starter.test.TestTopics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// The whole service over HTTP, with a real broker: from an import to the events others read.

/// 接口密钥 over HTTP: shown once, rotated, revoked, and given to many at once.
@DubanTest
class KeyServiceTests extends OnTheSample {

    @Autowired private Secrets secrets;

    @Test
    void a_key_is_shown_once_rotated_with_an_overlap_and_revoked_at_once() {
        Answer issued =
                bureau.post("/api/v1/keys", "{\"school\":\"2199000001\",\"name\":\"自动上报\"}");
        assertThat(issued.status()).isEqualTo(201);
        String id = issued.json().get("key").asString();
        String secret = issued.json().get("secret").asString();
        ApiKey key = ApiKey.parse(secret).orElseThrow();
        assertThat(key.id()).isEqualTo(id);
        await().atMost(Duration.ofSeconds(10)).until(() -> !keyNews(id).isEmpty());
        JsonNode state = keyNews(id).getLast().data();
        byte[] pepper = secrets.read("key-pepper").getBytes(StandardCharsets.UTF_8);
        assertThat(key.matches(state.get("hash").asString(), pepper)).isTrue();

        Answer next = bureau.post("/api/v1/keys/" + id + "/rotate", "{\"overlap\":\"PT2H\"}");
        assertThat(next.json().get("key").asString()).isNotEqualTo(id);
        assertThat(bureau.delete("/api/v1/keys/" + id).status()).isEqualTo(204);
        assertThat(bureau.delete("/api/v1/keys/" + id).status()).isEqualTo(204);
        await().atMost(Duration.ofSeconds(10)).until(() -> keyNews(id).size() == 3);
        assertThat(keyNews(id).getLast().data().get("revoked").asBoolean()).isTrue();
        assertThat(bureau.post("/api/v1/keys/" + id + "/rotate", "{}").code())
                .isEqualTo("key-revoked");
        String listed = new String(bureau.get("/api/v1/keys").body(), StandardCharsets.UTF_8);
        assertThat(listed).contains(id).doesNotContain(key.secret()).doesNotContain("hash");
    }

    @Test
    void every_school_under_a_unit_gets_one_key_and_a_second_run_adds_none() {
        String body = "{\"unit\":\"99010203\",\"name\":\"示例批量\"}";
        JsonNode issued = bureau.post("/api/v1/keys/bulk", body).json();
        assertThat(issued).hasSize(1);
        assertThat(ApiKey.parse(issued.get(0).get("secret").asString())).isPresent();
        assertThat(bureau.post("/api/v1/keys/bulk", body).json()).isEmpty();
    }

    private static List<CloudEvent> keyNews(String id) {
        return TestTopics.read("duban.school.credentials").stream()
                .filter(r -> r.key().equals(id))
                .map(r -> CloudEvent.parse(r.value()))
                .toList();
    }
}
