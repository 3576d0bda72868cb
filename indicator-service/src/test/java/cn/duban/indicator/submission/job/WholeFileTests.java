package cn.duban.indicator.submission.job;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.indicator.submission.ADistrictOfSchools;
import cn.duban.indicator.submission.Chunks;
import cn.duban.indicator.submission.reading.Format;
import cn.duban.starter.security.Caller;
import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Files that are taken whole or not at all, handed in twice, or by too many at once.
@DubanTest
class WholeFileTests {

    private static final String PUSH = "/api/v1/submissions";
    private static final String JOBS = PUSH + "/jobs";
    private static final String ATOMIC = JOBS + "?atomic=true";
    private static final String GOOD = ADistrictOfSchools.file(ADistrictOfSchools.SCHOOLS);
    private static final String OTHER = GOOD.replace("是,是", "是,否");
    private static final Instant LATER = Instant.parse("2999-01-01T00:00:00Z");
    private static final String BAD = OTHER + "2199009999,BURDEN,2026-spring,是,是\n";

    @Autowired private TestCalls calls;
    @Autowired private Jobs jobs;
    @Autowired private WorkingOffJobs work;
    @Autowired private Claims claims;
    @Autowired private Chunks chunks;
    @Autowired private JobSettings settings;
    @Autowired private Clock clock;
    private TestCalls.As bureau;

    @BeforeAll
    static void district() {
        ADistrictOfSchools.said();
    }

    @BeforeEach
    void open() {
        work.start();
        bureau = calls.as("register:write", "submission:write", "submission:read");
        ADistrictOfSchools.open(bureau);
    }

    @Test
    void a_file_wanted_whole_is_taken_whole_or_not_at_all() {
        JsonNode refused = finished(inFives(BAD, true));
        assertThat(refused.path("state").asString()).isEqualTo("REFUSED");
        assertThat(refused.path("problem").asString()).isEqualTo("submission-refused");
        assertThat(refused.path("errors").values()).hasSize(1);
        assertThat(refused.at("/errors/0/at").asString()).startsWith("第14行");
        assertThat(refused.has("result")).isFalse();
        assertThat(counts(trial(OTHER)))
                .as("not a row of it was kept")
                .isEqualTo("sent=12 unchanged=0 refused=0");

        JsonNode taken = finished(inFives(OTHER, true));
        assertThat(taken.path("state").asString()).isEqualTo("DONE");
        assertThat(taken.path("done").asInt()).isEqualTo(12);
        assertThat(counts(taken.path("result"))).isEqualTo("sent=12 unchanged=0 refused=0");
        assertThat(taken.at("/result/receipts").values()).hasSize(3);
        assertThat(counts(trial(OTHER))).isEqualTo("sent=12 unchanged=12 refused=0");

        JsonNode parts = finished(inFives(BAD, false));
        JsonNode pushed = trial(BAD);
        assertThat(counts(parts.path("result"))).isEqualTo(counts(pushed));
        assertThat(parts.at("/result/errors")).isEqualTo(pushed.path("errors"));
    }

    @Test
    void a_file_agreed_to_before_a_crash_is_given_out_to_its_end_and_cannot_be_cancelled() {
        assertThat(finished(inFives(GOOD, false)).path("state").asString()).isEqualTo("DONE");
        work.stop();
        Job job = queued("J-" + UUID.randomUUID(), "staff", OTHER, true);
        WorkingOffJobs gone = worker();
        Optional<Job> before = jobs.save(job.taken("gone", LATER));
        while (before.filter(now -> now.atomic() == Job.Atomic.CHECKING).isPresent()) {
            before = before.flatMap(gone::turn);
        }
        assertThat(counts(trial(OTHER))).isEqualTo("sent=12 unchanged=0 refused=0");
        Job crashed = before.flatMap(gone::turn).orElseThrow();
        assertThat(crashed.done()).as("chunks given out, of 3").isEqualTo(1);
        assertThat(counts(trial(OTHER))).isEqualTo("sent=12 unchanged=5 refused=0");
        assertThat(bureau.delete(JOBS + "/" + job.id()).json().path("state").asString())
                .isEqualTo("RUNNING");

        assertThat(jobs.save(crashed.taken("gone", Instant.EPOCH))).isPresent();
        work.start();
        work.sweep();
        JsonNode done = finished(job.id());
        assertThat(done.path("state").asString()).isEqualTo("DONE");
        assertThat(counts(done.path("result"))).isEqualTo("sent=12 unchanged=0 refused=0");
        assertThat(done.at("/result/receipts").values()).hasSize(3);
        assertThat(counts(trial(OTHER))).isEqualTo("sent=12 unchanged=12 refused=0");
    }

    @Test
    void a_worker_that_was_overtaken_takes_nothing_away_from_the_one_that_goes_on() {
        work.stop();
        Job good = overtaken(GOOD);
        assertThat(good.state()).isEqualTo(Job.State.DONE);
        JsonNode done = bureau.get(JOBS + "/" + good.id()).json();
        assertThat(done.at("/result/sent").asInt()).isEqualTo(12);
        assertThat(done.at("/result/receipts").values()).hasSize(3);

        String badFirst = GOOD.replaceFirst("\n", "\n2199009999,BURDEN,2026-spring,是,是\n");
        Job bad = overtaken(badFirst);
        assertThat(bad.state())
                .as("the bad row is in the first chunk")
                .isEqualTo(Job.State.REFUSED);
        assertThat(bureau.get(JOBS + "/" + bad.id()).json().path("errors").values()).hasSize(1);
    }

    /// Two workers on one job: the second takes it over while the first is in its second turn.
    private Job overtaken(String table) {
        Job job = queued("J-" + UUID.randomUUID(), "staff", table, true);
        WorkingOffJobs first = worker();
        WorkingOffJobs second = worker();
        Job slow = jobs.save(job.taken("first", LATER)).flatMap(first::turn).orElseThrow();
        Optional<Job> taken = jobs.save(slow.taken("second", LATER));
        assertThat(first.turn(slow)).as("overtaken").isEmpty();
        while (taken.isPresent()) {
            taken = taken.flatMap(second::turn);
        }
        return jobs.find(job.id()).orElseThrow();
    }

    private WorkingOffJobs worker() {
        return new WorkingOffJobs(jobs, claims, chunks, settings, clock);
    }

    @Test
    void the_same_key_and_file_are_one_job_and_another_file_under_it_is_refused() {
        Answer first = keyed("job-1", GOOD);
        Answer again = keyed("job-1", GOOD);
        assertThat(first.status()).isEqualTo(202);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("job")).isEqualTo(first.json().path("job"));

        Answer other = keyed("job-1", BAD);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("idempotency-key-reused");
        assertThat(keyed("两个字", GOOD.strip()).status()).isEqualTo(400);
        finished(first);
    }

    @Test
    void a_full_queue_says_when_to_come_back_and_forgets_the_key() {
        work.stop();
        List<Job> others = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            others.add(queued("J-other-" + i, "other-" + i, GOOD, false));
        }
        Answer full = keyed("job-2", GOOD);
        assertThat(full.status()).isEqualTo(503);
        assertThat(full.code()).isEqualTo("job-queue-full");
        assertThat(full.raw().headers().firstValue("Retry-After")).contains("5");

        others.forEach(job -> jobs.save(job.ended(Job.State.CANCELLED, null, Instant.now(clock))));
        assertThat(keyed("job-2", BAD).status())
                .as("a key that was never used is free")
                .isEqualTo(202);
    }

    /// A job of small chunks, so that a file of a few rows has several.
    private String inFives(String table, boolean atomic) {
        Job job = queued("J-" + UUID.randomUUID(), "staff", table, atomic);
        work.add(job);
        return job.id();
    }

    private Job queued(String id, String sender, String table, boolean atomic) {
        byte[] body = table.getBytes(StandardCharsets.UTF_8);
        Order order = new Order(body, Format.CSV, Optional.empty(), atomic);
        Caller caller =
                new Caller(
                        sender,
                        "示例科员",
                        Set.of(),
                        Set.of("submission:write"),
                        Optional.empty(),
                        Optional.empty());
        return jobs.add(Job.queued(id, null, order, caller, 5, Instant.now(clock)), body)
                .orElseThrow();
    }

    private Answer keyed(String key, String table) {
        return bureau.send(
                "POST",
                JOBS,
                "text/csv",
                BodyPublishers.ofString(table),
                "Idempotency-Key",
                URLEncoder.encode(key, StandardCharsets.UTF_8));
    }

    private Answer post(String path, String table) {
        return bureau.send("POST", path, "text/csv", BodyPublishers.ofString(table));
    }

    private JsonNode trial(String table) {
        return post(PUSH + "?dryRun=true", table).json();
    }

    private JsonNode finished(Answer taken) {
        return finished(taken.json().path("job").asString());
    }

    private JsonNode finished(String id) {
        String path = JOBS + "/" + id;
        await().atMost(60, SECONDS).until(() -> bureau.get(path).json().has("finishedAt"));
        return bureau.get(path).json();
    }

    private static String counts(JsonNode receipt) {
        return "sent=%d unchanged=%d refused=%d"
                .formatted(
                        receipt.path("sent").asInt(),
                        receipt.path("unchanged").asInt(),
                        receipt.path("refused").asInt());
    }
}
