package cn.duban.indicator.submission.job;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls.Answer;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The same file handed in twice, and more files than the queue takes.
@DubanTest
class KeyedJobTests extends OnJobs {

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
        finished(bureau, JOBS + "/" + first.json().path("job").asString());
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

    private Answer keyed(String key, String table) {
        return bureau.send(
                "POST",
                JOBS,
                "text/csv",
                BodyPublishers.ofString(table),
                "Idempotency-Key",
                URLEncoder.encode(key, StandardCharsets.UTF_8));
    }
}
