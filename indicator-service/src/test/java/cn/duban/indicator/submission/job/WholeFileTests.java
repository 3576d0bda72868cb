package cn.duban.indicator.submission.job;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.indicator.submission.Chunks;
import cn.duban.starter.test.DubanTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Files that are taken whole or not at all, whoever crashes or is overtaken.
@DubanTest
class WholeFileTests extends OnJobs {

    private static final Instant LATER = Instant.parse("2999-01-01T00:00:00Z");

    @Autowired private Claims claims;
    @Autowired private Chunks chunks;
    @Autowired private JobSettings settings;

    @Test
    void a_file_wanted_whole_is_taken_whole_or_not_at_all() {
        JsonNode refused = ended(inFives(BAD, true));
        assertThat(refused.path("state").asString()).isEqualTo("REFUSED");
        assertThat(refused.path("problem").asString()).isEqualTo("submission-refused");
        assertThat(refused.path("errors").values()).hasSize(1);
        assertThat(refused.at("/errors/0/at").asString()).startsWith("第14行");
        assertThat(refused.has("result")).isFalse();
        assertThat(counts(trial(OTHER)))
                .as("not a row of it was kept")
                .isEqualTo("sent=12 unchanged=0 refused=0");

        JsonNode taken = ended(inFives(OTHER, true));
        assertThat(taken.path("state").asString()).isEqualTo("DONE");
        assertThat(taken.path("done").asInt()).isEqualTo(12);
        assertThat(counts(taken.path("result"))).isEqualTo("sent=12 unchanged=0 refused=0");
        assertThat(taken.at("/result/receipts").values()).hasSize(3);
        assertThat(counts(trial(OTHER))).isEqualTo("sent=12 unchanged=12 refused=0");

        JsonNode parts = ended(inFives(BAD, false));
        JsonNode pushed = trial(BAD);
        assertThat(counts(parts.path("result"))).isEqualTo(counts(pushed));
        assertThat(parts.at("/result/errors")).isEqualTo(pushed.path("errors"));
    }

    @Test
    void a_file_agreed_to_before_a_crash_is_given_out_to_its_end_and_cannot_be_cancelled() {
        assertThat(ended(inFives(GOOD, false)).path("state").asString()).isEqualTo("DONE");
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
        JsonNode done = ended(job.id());
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

    /// A job of small chunks, so that a file of a few rows has several.
    private String inFives(String table, boolean atomic) {
        Job job = queued("J-" + UUID.randomUUID(), "staff", table, atomic);
        work.add(job);
        return job.id();
    }

    private JsonNode trial(String table) {
        return bureau.send(
                        "POST", PUSH + "?dryRun=true", "text/csv", BodyPublishers.ofString(table))
                .json();
    }

    private static String counts(JsonNode receipt) {
        return "sent=%d unchanged=%d refused=%d"
                .formatted(
                        receipt.path("sent").asInt(),
                        receipt.path("unchanged").asInt(),
                        receipt.path("refused").asInt());
    }

    private JsonNode ended(String id) {
        return finished(bureau, JOBS + "/" + id);
    }
}
