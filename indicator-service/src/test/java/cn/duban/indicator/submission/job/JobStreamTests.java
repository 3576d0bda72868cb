package cn.duban.indicator.submission.job;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.indicator.submission.ADistrict;
import cn.duban.starter.test.DubanTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A sender watches his file being worked off, and may leave and come back.
@DubanTest
class JobStreamTests extends OnJobs {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int ROWS = 20_000;

    @Autowired private Environment environment;

    @Test
    void a_job_is_seen_on_its_way_and_whoever_comes_back_is_told_how_far_it_is() {
        work.stop();
        String path = posted(bureau, ADistrict.file(ROWS)) + "/stream";

        try (Watching first = new Watching(path, bureau.token())) {
            await().atMost(30, SECONDS).until(() -> first.told("progress").size() == 1);
            assertThat(first.told("progress").getFirst().path("state").asString())
                    .isEqualTo("QUEUED");
            work.start();
            await().atMost(60, SECONDS).until(() -> first.done().getLast() > 0);
            int seen = first.done().getLast();
            assertThat(seen).as("before the end").isLessThan(ROWS);
            assertThat(first.told("finished")).isEmpty();

            try (Watching again = new Watching(path, bureau.token())) {
                await().atMost(60, SECONDS)
                        .until(() ->
                                !first.told("finished").isEmpty()
                                        && !again.told("finished").isEmpty());
                assertThat(again.done().getFirst()).as("goes on").isGreaterThanOrEqualTo(seen);
                assertThat(again.done()).isSorted().endsWith(ROWS);
            }
            assertThat(first.done()).isSorted().startsWith(0).endsWith(ROWS);
            assertThat(first.told("finished"))
                    .singleElement()
                    .satisfies(end -> assertThat(end.at("/result/sent").asInt()).isEqualTo(ROWS));
        }
    }

    /// One open stream, line by line.
    private final class Watching implements AutoCloseable {
        private final HttpClient client = HttpClient.newHttpClient();
        private final List<String> lines = new CopyOnWriteArrayList<>();

        Watching(String path, String token) {
            String port = environment.getRequiredProperty("local.server.port");
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .header("Authorization", "Bearer " + token)
                            .build();
            var _ =
                    client.sendAsync(request, BodyHandlers.ofLines())
                            .thenAccept(answer -> answer.body().forEach(lines::add));
        }

        List<JsonNode> told(String event) {
            List<String> all = List.copyOf(lines);
            return IntStream.range(0, all.size() - 1)
                    .filter(i -> all.get(i).equals("event:" + event))
                    .filter(i -> all.get(i + 1).startsWith("data:"))
                    .mapToObj(i -> JSON.readTree(all.get(i + 1).substring("data:".length())))
                    .toList();
        }

        /// How many rows were done by each event, in order.
        List<Integer> done() {
            return lines.stream()
                    .filter(line -> line.startsWith("data:"))
                    .map(line -> JSON.readTree(line.substring("data:".length())))
                    .map((JsonNode news) -> news.path("done").asInt())
                    .toList();
        }

        @Override
        public void close() {
            client.shutdownNow();
        }
    }
}
