package cn.duban.acceptance.crash;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.benchmarks.crash.SampleForm;
import cn.duban.benchmarks.district.District;
import cn.duban.benchmarks.district.School;
import cn.duban.benchmarks.ground.Ground;
import cn.duban.benchmarks.ground.Until;
import cn.duban.local.client.Answer;
import cn.duban.local.client.DubanClient;
import cn.duban.local.client.Row;
import cn.duban.local.suite.Part;
import cn.duban.local.suite.Step;
import cn.duban.local.suite.Suite;
import cn.duban.local.suite.SuiteSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// 批量任务 through kill -9: the job goes on behind its last chunk, and every row counts once.
@DisplayNameGeneration(ReplaceUnderscores.class)
class JobCrashIT {

    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    private static final Duration BOUND = Duration.ofMinutes(3);
    private static final String JOBS = "/submissions/jobs";
    private static final int SCHOOLS = 200;
    private static final int COPIES = 12;
    private static final int ATOMIC_SCHOOLS = 1_000;
    private static final int CHUNK = 1000;

    @TempDir Path data;

    @Test
    void a_job_whose_service_is_killed_goes_on_and_counts_every_row_once() throws Exception {
        try (Suite suite = Suite.of(SuiteSettings.forTest(PROJECT, data))) {
            suite.up(Step.Listener.silent());
            District district = District.of("9909", SCHOOLS);
            Ground ground = Ground.prepare(suite, district, SampleForm.allPeriods());
            List<Row> rows = rowsOf(district);
            ground.awaitAccepted(List.of(rows.getFirst(), rows.getLast()));
            DubanClient staff = ground.staff();
            int all = rows.size() * COPIES;

            String job = handIn(staff, JOBS, rows, COPIES);
            Until.holds("a chunk is done", BOUND, () -> state(staff, job).path("done").asInt() > 0);
            int before = state(staff, job).path("done").asInt();
            suite.kill(Part.INDICATOR);
            suite.start(Part.INDICATOR);
            suite.awaitReady(Part.INDICATOR, BOUND);
            JsonNode done = finished(staff, job);

            JsonNode again = finished(staff, handIn(staff, JOBS, rows, 1));
            System.out.printf(
                    "job-crash rows=%d killed-at=%d accepted=%d refused=%d receipts=%d again-unchanged=%d%n",
                    all,
                    before,
                    done.at("/result/accepted").asInt(),
                    done.at("/result/refused").asInt(),
                    done.at("/result/receipts").size(),
                    again.at("/result/unchanged").asInt());
            assertThat(before).as("killed in the middle").isLessThan(all);
            assertThat(done.path("state").asString()).isEqualTo("DONE");
            assertThat(done.at("/result/sent").asInt()).isEqualTo(all);
            assertThat(done.at("/result/accepted").asInt()).isEqualTo(rows.size());
            assertThat(done.at("/result/refused").asInt()).isEqualTo(all - rows.size());
            Set<String> receipts = new HashSet<>();
            done.at("/result/receipts").forEach(number -> receipts.add(number.asString()));
            assertThat(receipts).hasSize((all + CHUNK - 1) / CHUNK);
            assertThat(again.at("/result/unchanged").asInt()).isEqualTo(rows.size());
        }
    }

    @Test
    void a_job_wanted_whole_whose_service_is_killed_twice_is_taken_whole() throws Exception {
        try (Suite suite = Suite.of(SuiteSettings.forTest(PROJECT, data))) {
            suite.up(Step.Listener.silent());
            District district = District.of("9909", ATOMIC_SCHOOLS);
            Ground ground = Ground.prepare(suite, district, SampleForm.allPeriods());
            List<Row> rows = rowsOf(district);
            ground.awaitAccepted(List.of(rows.getFirst(), rows.getLast()));
            DubanClient staff = ground.staff();
            int all = rows.size();

            String job = handIn(staff, JOBS + "?atomic=true", rows, 1);
            Until.holds("a chunk is checked", BOUND, () -> number(staff, job, "checked") > 0);
            int checked = number(staff, job, "checked");
            restart(suite);
            Until.holds("a chunk is given out", BOUND, () -> number(staff, job, "done") > 0);
            int given = number(staff, job, "done");
            restart(suite);
            JsonNode done = finished(staff, job);

            JsonNode again = finished(staff, handIn(staff, JOBS, rows, 1));
            System.out.printf(
                    "job-crash-whole rows=%d killed-at-checked=%d killed-at-given=%d accepted=%d receipts=%d again-unchanged=%d%n",
                    all,
                    checked,
                    given,
                    done.at("/result/accepted").asInt(),
                    done.at("/result/receipts").size(),
                    again.at("/result/unchanged").asInt());
            assertThat(checked).as("killed while it was checked").isLessThan(all);
            assertThat(done.path("state").asString()).isEqualTo("DONE");
            assertThat(done.at("/result/sent").asInt()).isEqualTo(all);
            assertThat(done.at("/result/accepted").asInt()).isEqualTo(all);
            assertThat(done.at("/result/refused").asInt()).isZero();
            assertThat(done.at("/result/receipts").size()).isEqualTo((all + CHUNK - 1) / CHUNK);
            assertThat(again.at("/result/unchanged").asInt()).isEqualTo(all);
        }
    }

    private static void restart(Suite suite) throws Exception {
        suite.kill(Part.INDICATOR);
        suite.start(Part.INDICATOR);
        suite.awaitReady(Part.INDICATOR, BOUND);
    }

    private static int number(DubanClient staff, String job, String field) {
        return state(staff, job).path(field).asInt();
    }

    private static String handIn(DubanClient staff, String path, List<Row> rows, int copies) {
        List<Row> file = new ArrayList<>();
        for (int i = 0; i < copies; i++) {
            file.addAll(rows);
        }
        byte[] body = new JsonMapper().writeValueAsBytes(Map.of("rows", file));
        Answer answer = staff.call("POST", path, "application/json", body);
        assertThat(answer.isRefusal()).as(answer.toString()).isFalse();
        return answer.json().path("job").asString();
    }

    private static JsonNode finished(DubanClient staff, String job) {
        Until.holds("the job is finished", BOUND, () -> state(staff, job).has("finishedAt"));
        return state(staff, job);
    }

    private static JsonNode state(DubanClient staff, String job) {
        return staff.get(JOBS + "/" + job).json();
    }

    private static List<Row> rowsOf(District district) {
        List<Row> rows = new ArrayList<>();
        Random random = new Random(7);
        for (School school : district.schools()) {
            for (SampleForm form : SampleForm.values()) {
                if (form.kinds().contains(school.kind())) {
                    for (String period : form.periods()) {
                        Map<String, Object> values = Map.copyOf(form.row(random));
                        rows.add(
                                new Row(school.code(), form.name(), period, values)
                                        .because(SampleForm.DRAWN));
                    }
                }
            }
        }
        return rows;
    }
}
