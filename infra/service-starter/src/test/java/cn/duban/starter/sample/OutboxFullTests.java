package cn.duban.starter.sample;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import cn.duban.starter.test.TestTopics;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.TestPropertySource;

/// 积压 — the broker is away: writes are taken up to the bound and refused past it.
@DubanTest
@TestPropertySource(
        properties = {
            "duban.outbox.most-pending=2",
            "spring.kafka.producer.bootstrap-servers=127.0.0.1:9",
            "spring.kafka.producer.properties.max.block.ms=100"
        })
class OutboxFullTests {
    @Autowired TestCalls calls;
    @Autowired MongoTemplate store;

    @BeforeAll
    static void topics() {
        TestTopics.create(3, "duban.sample.notes");
    }

    @Test
    void writes_past_the_bound_are_refused_until_the_pile_is_gone_and_reads_never() {
        for (String note : new String[] {"a", "b", "c"}) {
            assertThat(write(note).status()).as("what fits is taken").isEqualTo(200);
        }

        await().atMost(20, SECONDS).until(() -> write("a").status() == 503);
        Answer refused = write("d");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.code()).isEqualTo("outbox-full");
        assertThat(refused.raw().headers().firstValue("Retry-After")).contains("5");
        assertThat(refused.json().path("detail").asString()).containsPattern("\\p{IsHan}");
        assertThat(read("a").status()).isEqualTo(200);
        assertThat(read("d").status()).as("nothing of what was refused is kept").isEqualTo(404);

        store.getCollection("notes")
                .updateMany(
                        new Document(), new Document("$set", new Document("pending", List.of())));
        await().atMost(20, SECONDS).until(() -> write("d").status() == 200);
    }

    private Answer write(String id) {
        return calls.as("note:write").post("/api/v1/notes/" + id, "{\"text\":\"示例\"}");
    }

    private Answer read(String id) {
        return calls.as("note:read").get("/api/v1/notes/" + id);
    }
}
