package cn.duban.indicator.submission.job;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import cn.duban.indicator.submission.ADistrict;
import cn.duban.indicator.submission.OnADistrict;
import cn.duban.indicator.submission.reading.Format;
import cn.duban.starter.security.Caller;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Tables of 双减 rows on their way through the queue, whose worker runs when a test begins.
abstract class OnJobs extends OnADistrict {

    static final String JOBS = PUSH + "/jobs";
    static final String GOOD = ADistrict.file(ADistrict.SCHOOLS);
    static final String OTHER = GOOD.replace("是,是", "是,否");
    static final String BAD = OTHER + "2199009999,BURDEN,2026-spring,是,是\n";

    @Autowired Jobs jobs;
    @Autowired WorkingOffJobs work;
    @Autowired Clock clock;

    @BeforeEach
    void theWorkerRuns() {
        work.start();
    }

    static Answer post(TestCalls.As as, String table) {
        return as.send("POST", JOBS, "text/csv", BodyPublishers.ofString(table));
    }

    static String posted(TestCalls.As as, String table) {
        return JOBS + "/" + post(as, table).json().path("job").asString();
    }

    static JsonNode finished(TestCalls.As as, String path) {
        await().atMost(60, SECONDS).until(() -> as.get(path).json().has("finishedAt"));
        return as.get(path).json();
    }

    Job queued(String id, String sender, String table, boolean atomic) {
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
}
