package cn.duban.starter.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.starter.messaging.CloudEvent;
import cn.duban.starter.messaging.DeadLetters;
import cn.duban.starter.sample.SampleApplication.HearingNotes;
import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import cn.duban.starter.test.TestTopics;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;

@DubanTest
class ServiceStarterTests {
    @Autowired TestCalls calls;
    @Autowired HearingNotes hearing;
    @Autowired DeadLetters letters;
    @Autowired MongoTemplate store;
    @Autowired ConsumerFactory<String, String> consumers;
    @Autowired KafkaTemplate<String, String> sender;

    @BeforeAll
    static void topics() {
        TestTopics.create(3, "duban.sample.notes");
        TestTopics.create(1, DeadLetters.topicOf("sample-service"));
    }

    @Test
    void what_a_save_caused_is_published_once_and_leaves_the_document() {
        write("n1", "第一次");
        write("n1", "第二次");

        await().atMost(20, SECONDS).until(() -> heard("n1").size() == 2);
        assertThat(heard("n1")).extracting(CloudEvent::version).containsExactly(0L, 1L);
        assertThat(heard("n1")).allSatisfy(e -> assertThat(e.traceparent()).isNotNull());
        await().atMost(20, SECONDS).until(() -> pending("n1").isEmpty());
    }

    @Test
    void an_event_that_a_crash_left_in_its_document_is_found_by_the_sweep() {
        CloudEvent left = CloudEvent.parse(eventSaying("n2", "遗留"));
        store.getCollection("notes")
                .insertOne(
                        new Document("_id", "n2")
                                .append("version", 0L)
                                .append("text", "遗留")
                                .append("pending", List.of(pendingDocument(left))));

        await().atMost(20, SECONDS).until(() -> heard("n2").size() == 1);
        await().atMost(20, SECONDS).until(() -> pending("n2").isEmpty());
    }

    @Test
    void a_poison_record_stops_none_of_its_neighbours_and_lies_among_the_dead_letters() {
        TestTopics.say("duban.sample.notes", "n3", "{这不是事件");
        write("n3", "好的");

        await().atMost(20, SECONDS).until(() -> heard("n3").size() == 1);
        await().atMost(20, SECONDS)
                .until(() -> letters.list(10).stream().anyMatch(l -> "n3".equals(l.key())));
        letters.discard(1);
    }

    @Test
    void a_dead_letter_is_replayed_after_the_fault_is_mended() {
        hearing.broken = true;
        write("n4", "bug");
        await().atMost(30, SECONDS)
                .until(() -> letters.list(10).stream().anyMatch(l -> "n4".equals(l.key())));
        assertThat(heard("n4")).isEmpty();

        hearing.broken = false;
        assertThat(letters.replay(10)).isPositive();

        await().atMost(20, SECONDS).until(() -> heard("n4").size() == 1);
        assertThat(letters.depth()).isZero();
    }

    @Test
    void a_service_that_never_failed_has_no_dead_letters_even_before_their_topic_is_made() {
        DeadLetters none = new DeadLetters("faultless-service", consumers, sender);

        assertThat(none.list(10)).isEmpty();
        assertThat(none.depth()).isZero();
        assertThat(none.replay(10)).isZero();
        assertThat(none.discard(1)).isZero();
    }

    @Test
    void without_a_token_or_scope_nothing_is_served_and_the_refusal_is_a_problem() {
        assertRefused(calls.anonymously().get("/api/v1/notes/n1"), 401, "not-signed-in");
        assertRefused(calls.as("note:read").post("/api/v1/notes/x", "{}"), 403, "not-allowed");
        assertRefused(
                calls.with(c -> c.subject("x").audience("plan-service"), "note:read")
                        .get("/api/v1/notes/n1"),
                401,
                "not-signed-in");
    }

    @Test
    void bad_input_is_refused_with_code_place_and_a_chinese_sentence() {
        var writer = calls.as("note:write");
        assertRefused(writer.post("/api/v1/notes/x", "{\"text\":"), 400, "malformed-json");
        Answer unknown = writer.post("/api/v1/notes/x", "{\"text\":\"a\",\"admin\":true}");
        assertRefused(unknown, 400, "malformed-json");
        assertThat(unknown.json().at("/errors/0/at").asString()).isEqualTo("/admin");
        assertRefused(writer.post("/api/v1/notes/x", ""), 400, "malformed-json");
        assertRefused(calls.as("note:read").get("/api/v1/notes/none"), 404, "no-such-note");
        assertRefused(calls.as("note:read").get("/api/v1/nowhere"), 404, "no-such-page");
        assertRefused(
                calls.as("note:write").put("/api/v1/notes/x", "{}"), 405, "method-not-allowed");
    }

    @Test
    void a_body_above_the_bound_is_refused_whether_its_length_is_announced_or_not() {
        byte[] big = ("{\"text\":\"" + "长".repeat(60_000) + "\"}").getBytes(UTF_8);
        var writer = calls.as("note:write");
        for (var body :
                List.of(
                        BodyPublishers.ofByteArray(big),
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(big)))) {
            assertRefused(
                    writer.send("POST", "/api/v1/notes/x", "application/json", body),
                    413,
                    "body-too-large");
        }
    }

    private void write(String id, String text) {
        Answer answer =
                calls.as("note:write").post("/api/v1/notes/" + id, "{\"text\":\"" + text + "\"}");
        assertThat(answer.status()).isEqualTo(200);
    }

    private List<CloudEvent> heard(String subject) {
        return hearing.heard.stream().filter(e -> e.subject().equals(subject)).toList();
    }

    private List<Document> pending(String id) {
        Document note = store.getCollection("notes").find(new Document("_id", id)).first();
        return note == null ? List.of() : note.getList("pending", Document.class);
    }

    private static void assertRefused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(new String(answer.body(), UTF_8)).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("detail").asString()).containsPattern("\\p{IsHan}");
    }

    private static String eventSaying(String id, String text) {
        return """
        {"specversion":"1.0","id":"e-%s","source":"/duban/sample-service",
         "type":"cn.duban.sample.note-written.v1","subject":"%s","time":"2026-03-12T09:30:00+08:00",
         "datacontenttype":"application/json","version":0,"data":{"text":"%s"}}\
        """
                .formatted(id, id, text);
    }

    private static Document pendingDocument(CloudEvent event) {
        return new Document("id", event.id())
                .append("topic", "duban.sample.notes")
                .append("key", event.subject())
                .append("type", event.type())
                .append("body", event.toJson())
                .append("at", Date.from(event.time().toInstant()));
    }
}
