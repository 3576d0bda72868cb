package cn.duban.indicator;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.starter.test.Contracts;
import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls.Answer;
import cn.duban.starter.test.TestTopics;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/// What a push is answered over HTTP: one receipt, every bad row, or one whole refusal.
@DubanTest
class PushAnswerTests extends OnKindergartens {

    @Test
    void the_same_push_again_and_at_once_brings_one_receipt_and_one_event() throws Exception {
        String key = UUID.randomUUID().toString();
        Set<String> numbers;
        try (ExecutorService clients = Executors.newFixedThreadPool(4)) {
            List<Future<Answer>> answers =
                    IntStream.range(0, 8)
                            .mapToObj(_ -> clients.submit(() -> push("1199000002", 111, key)))
                            .toList();
            numbers =
                    answers.stream()
                            .map(PushAnswerTests::done)
                            .peek(a -> assertThat(a.status()).isIn(200, 201))
                            .map(a -> a.json().path("receipt").asString())
                            .collect(Collectors.toSet());
        }

        assertThat(numbers).hasSize(1);
        String number = numbers.iterator().next();
        await().atMost(20, SECONDS).until(() -> !said(number).isEmpty());
        assertThat(said(number)).hasSize(1);
        Contracts.assertFollows(
                SUBMISSIONS, "indicator.submissions-accepted.v1", said(number).getFirst());
        Answer other = push("1199000002", 112, key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void good_rows_are_kept_beside_bad_ones_and_nothing_bad_is_hidden_behind_a_success() {
        String rows = row("1199000003", 90) + "," + row("1199000099", 10);
        Answer mixed = bureau.post("/api/v1/submissions", "{\"rows\":[" + rows + "]}");
        assertThat(mixed.status()).isEqualTo(207);
        assertThat(mixed.json().path("accepted").asInt()).isEqualTo(1);
        assertThat(mixed.json().path("refused").asInt()).isEqualTo(1);
        assertThat(mixed.json().at("/errors/0/at").asString()).isEqualTo("/rows/1/school");

        Answer none = bureau.post("/api/v1/submissions?atomic=true", "{\"rows\":[" + rows + "]}");
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.code()).isEqualTo("submission-refused");
        assertThat(none.json().path("detail").asString()).contains("共2行");
    }

    @Test
    void bad_requests_are_problems_with_code_place_and_a_chinese_sentence() {
        refused(bureau.post("/api/v1/submissions", "{\"rows\":["), 400, "malformed-json");
        refused(bureau.post("/api/v1/submissions", "{\"rows\":[]}"), 422, "no-rows");
        refused(
                bureau.post(
                        "/api/v1/submissions",
                        "{\"rows\":[" + row("1199000001", 1) + "]}",
                        "Idempotency-Key",
                        "has space"),
                400,
                "idempotency-key-invalid");
        refused(bureau.get("/api/v1/receipts/R0"), 404, "no-such-receipt");
        refused(bureau.get("/api/v1/figures/NO.SUCH/990102/2026"), 404, "no-such-figure");
        refused(bureau.put("/api/v1/periods/2026-33", "{}"), 404, "period-unknown");
        refused(calls.as("figure:read").post("/api/v1/submissions", "{}"), 403, "not-allowed");
        String many = IntStream.range(0, 5001).mapToObj(_ -> "{}").collect(Collectors.joining(","));
        refused(
                bureau.post("/api/v1/submissions", "{\"rows\":[" + many + "]}"),
                422,
                "too-many-rows");
    }

    private static Answer done(Future<Answer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> said(String number) {
        return TestTopics.read(SUBMISSIONS).stream()
                .map(ConsumerRecord::value)
                .filter(body -> body.contains(number))
                .toList();
    }
}
