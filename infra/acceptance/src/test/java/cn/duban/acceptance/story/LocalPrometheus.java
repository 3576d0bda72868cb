package cn.duban.acceptance.story;

import cn.duban.acceptance.ops.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A real Prometheus that scrapes the running suite every second, with the rules we ship.
final class LocalPrometheus implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final int port;

    private LocalPrometheus(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static LocalPrometheus scraping(List<URI> targets, Path folder) {
        try {
            Files.createDirectories(folder);
            int port = freePort();
            Path config = Files.writeString(folder.resolve("prometheus.yml"), config(targets));
            Process process =
                    new ProcessBuilder(
                                    "prometheus",
                                    "--config.file=" + config,
                                    "--storage.tsdb.path=" + folder.resolve("data"),
                                    "--web.listen-address=127.0.0.1:" + port)
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("prometheus.log").toFile())
                            .start();
            return new LocalPrometheus(process, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The series an expression yields now; fails when Prometheus refuses the expression.
    JsonNode series(String expression) {
        String query = URLEncoder.encode(expression, StandardCharsets.UTF_8);
        JsonNode answer = JSON.readTree(get("/api/v1/query?query=" + query).body());
        if (!"success".equals(answer.path("status").asString())) {
            throw new AssertionError(expression + ": " + answer.path("error").asString());
        }
        return answer.at("/data/result");
    }

    /// While it starts it refuses connections first, and then says 503 in plain words.
    boolean answers() {
        try {
            return get("/-/ready").statusCode() == HttpURLConnection.HTTP_OK;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private HttpResponse<String> get(String path) {
        URI address = URI.create("http://127.0.0.1:" + port + path);
        try {
            return client.send(
                    HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private static String config(List<URI> targets) {
        String list =
                targets.stream()
                        .map(t -> "'" + t.getHost() + ":" + t.getPort() + "'")
                        .collect(Collectors.joining(", "));
        return """
        global:
          scrape_interval: 1s
          evaluation_interval: 1s
        rule_files: ['%s']
        scrape_configs:
          - job_name: duban
            metrics_path: /actuator/prometheus
            static_configs:
              - targets: [%s]
        """
                .formatted(Repository.ROOT.resolve("infra/prometheus/rules/duban.yml"), list);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
