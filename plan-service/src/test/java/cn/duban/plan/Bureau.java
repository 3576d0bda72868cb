package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.starter.messaging.CloudEvent;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestTopics;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;

/// 示例局 — its people, its plans and its matters, as the tests of supervision meet them.
final class Bureau {
    static final String MATTERS = "/api/v1/matters";

    final TestCalls.As officer;
    final TestCalls.As leader;
    private final TestCalls calls;

    Bureau(TestCalls calls) {
        this.calls = calls;
        this.officer =
                calls.with(
                        c -> c.subject("officer").claim("name", "示例督办员"),
                        "plan:read",
                        "plan:write");
        this.leader =
                calls.with(
                        c ->
                                c.subject("leader")
                                        .claim("name", "示例局长")
                                        .claim("roles", List.of("LEADER")),
                        "plan:read",
                        "plan:approve");
    }

    TestCalls.As unit(String unit) {
        return calls.with(
                c -> c.subject("of-" + unit).claim("name", "示例干事").claim("unit", unit),
                "plan:read",
                "plan:write");
    }

    String plan(String unit) {
        JsonNode draft =
                Multipart.upload(
                                officer, "要点.txt", Suite.samplePlan(), "year", "2026", "unit", unit)
                        .json();
        String plan = draft.get("id").asString();
        officer.post("/api/v1/drafts/" + plan + "/confirm", "");
        return plan;
    }

    /// The coverage commitment of a confirmed plan, fed by its indicator (which must be known), led
    /// by a section.
    String tracked(String unit) {
        JsonNode draft =
                Multipart.upload(
                                officer, "要点.txt", Suite.samplePlan(), "year", "2026", "unit", unit)
                        .json();
        String plan = draft.get("id").asString();
        String commitment =
                draft.get("commitments")
                        .valueStream()
                        .filter(c -> c.get("text").asString().contains("普惠性幼儿园覆盖率"))
                        .findFirst()
                        .orElseThrow()
                        .get("id")
                        .asString();
        String path = "/api/v1/drafts/" + plan;
        TestCalls.Answer fed =
                officer.patch(
                        path + "/commitments/" + commitment,
                        "{\"lead\":\"学前教育科\",\"indicator\":\"PRE.INCL\"}");
        assertThat(fed.status()).as("%s", fed.json()).isEqualTo(200);
        officer.post(path + "/confirm", "");
        return commitment;
    }

    JsonNode matter(String id) {
        return officer.get(MATTERS + "/" + id).json();
    }

    TestCalls.Answer act(TestCalls.As who, String id, String move, String body) {
        return who.post(MATTERS + "/" + id + "/" + move, body);
    }

    static List<String> told(String id) {
        await().atMost(Duration.ofSeconds(20)).until(() -> !news(id).isEmpty());
        return news(id).stream().map(CloudEvent::type).toList();
    }

    static List<CloudEvent> news(String id) {
        return TestTopics.read("duban.plan.news").stream()
                .map(ConsumerRecord::value)
                .map(v -> CloudEvent.parse(Objects.requireNonNull(v)))
                .filter(e -> e.subject().equals(id))
                .toList();
    }
}
