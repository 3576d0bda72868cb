package cn.duban.indicator.submission.job;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.indicator.submission.ADistrict;
import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Large files as jobs: bounded, followed, cancelled, and taken up again after a crash.
@DubanTest
class JobServiceTests extends OnJobs {

    @Test
    void a_file_of_many_chunks_ends_in_the_same_body_as_a_push() {
        Answer taken = post(bureau, ADistrict.file(2_300));
        assertThat(taken.status()).isEqualTo(202);
        String path = JOBS + "/" + taken.json().path("job").asString();

        JsonNode done = finished(bureau, path);
        assertThat(done.path("state").asString()).isEqualTo("DONE");
        assertThat(done.path("rows").asInt()).isEqualTo(2_300);
        assertThat(done.at("/result/sent").asInt()).isEqualTo(2_300);
        assertThat(done.at("/result/accepted").asInt()).isEqualTo(ADistrict.SCHOOLS);
        assertThat(done.at("/result/refused").asInt())
                .as("the rest are about the same schools again")
                .isEqualTo(2_300 - ADistrict.SCHOOLS);
        assertThat(done.at("/result/errors").size()).isEqualTo(2_300 - ADistrict.SCHOOLS);
        assertThat(done.at("/result/receipts").size()).isEqualTo(3);
        String first = done.at("/result/receipts/0").asString();
        assertThat(bureau.get("/api/v1/receipts/" + first).status()).isEqualTo(200);
        assertThat(done.at("/result/errors/0/at").asString())
                .isEqualTo("第%d行".formatted(ADistrict.SCHOOLS + 2));
        assertThat(calls.asSchool(ADistrict.school(1), "submission:write").get(path).code())
                .isEqualTo("no-such-job");
        String stream = new String(bureau.get(path + "/stream").body(), StandardCharsets.UTF_8);
        assertThat(stream).contains("event:finished", "\"state\":\"DONE\"");
    }

    @Test
    void a_job_left_by_a_crash_is_taken_up_behind_its_last_chunk_and_counts_once() {
        Answer taken = post(bureau, ADistrict.file(2_300));
        String id = taken.json().path("job").asString();
        JsonNode first = finished(bureau, JOBS + "/" + id);
        // As if the instance had stored every chunk, told of one only, and fallen silent.
        Job job = jobs.find(id).orElseThrow();
        assertThat(jobs.save(job.taken("gone", Instant.EPOCH).after(1, Instant.EPOCH))).isPresent();
        assertThat(bureau.get(JOBS + "/" + id).json().path("state").asString())
                .isEqualTo("RUNNING");

        work.sweep();
        JsonNode again = finished(bureau, JOBS + "/" + id);
        assertThat(again.path("state").asString()).isEqualTo("DONE");
        assertThat(again.path("result")).isEqualTo(first.path("result"));
    }

    @Test
    void a_sender_with_too_many_unfinished_jobs_is_told_when_to_come_back() {
        work.stop();
        TestCalls.As school = calls.asSchool(ADistrict.school(2), "submission:write");
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            paths.add(posted(school, ADistrict.file(2)));
        }
        Answer fifth = post(school, ADistrict.file(2));
        assertThat(fifth.status()).isEqualTo(429);
        assertThat(fifth.code()).isEqualTo("too-many-jobs");
        assertThat(fifth.raw().headers().firstValue("Retry-After")).contains("5");
        Answer other =
                post(calls.asSchool(ADistrict.school(3), "submission:write"), ADistrict.file(2));
        assertThat(other.status()).isEqualTo(202);

        Answer cancelled = school.delete(paths.getFirst());
        assertThat(cancelled.json().path("state").asString()).isEqualTo("CANCELLED");
        assertThat(school.delete(paths.getFirst()).json().path("state").asString())
                .isEqualTo("CANCELLED");
        work.start();
        assertThat(finished(school, paths.get(1)).path("state").asString()).isEqualTo("DONE");
    }

    /// Twelve turns of work came first; with one turn each they end after the other's only one.
    @Test
    void one_schools_burst_of_jobs_does_not_starve_another_that_came_after_it() {
        work.stop();
        TestCalls.As burst = calls.asSchool(ADistrict.school(7), "submission:write");
        List<String> burstJobs = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            burstJobs.add(posted(burst, ADistrict.file(2_300)));
        }
        TestCalls.As single = calls.asSchool(ADistrict.school(8), "submission:write");
        String small = posted(single, ADistrict.file(2));
        work.start();

        Instant served = end(single, small);
        assertThat(burstJobs.subList(1, 4))
                .allSatisfy(job -> assertThat(end(burst, job)).isAfter(served));
    }

    @Test
    void a_file_that_cannot_be_read_fails_with_its_reason() {
        JsonNode failed = finished(bureau, posted(bureau, "a,b,c\n1,2,3\n"));

        assertThat(failed.path("state").asString()).isEqualTo("FAILED");
        assertThat(failed.path("problem").asString()).isEqualTo("malformed-csv");
        assertThat(failed.path("detail").asString()).isEqualTo("表格内容无法读取。");
    }

    private static Instant end(TestCalls.As as, String path) {
        return Instant.parse(finished(as, path).path("finishedAt").asString());
    }
}
