package cn.duban.benchmarks;

import cn.duban.local.client.DubanClient;
import cn.duban.local.suite.Part;
import cn.duban.local.suite.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// 实时流 — follows one server-sent stream of the gateway on a thread of its own until it is closed.
final class LiveStream implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String DATA = "data:";
    private static final int OK = 200;

    private final HttpClient http;
    private final Stream<String> lines;

    private LiveStream(HttpClient http, Stream<String> lines) {
        this.http = http;
        this.lines = lines;
    }

    /// Signed in as the first administrator; returns once the stream has begun.
    static LiveStream of(Suite suite, String path, Consumer<JsonNode> heard)
            throws InterruptedException {
        URI gateway = suite.address(Part.GATEWAY);
        String token =
                DubanClient.at(gateway)
                        .post(
                                "/session",
                                Map.of("user", "admin", "password", suite.firstPassword()))
                        .json()
                        .path("token")
                        .asString();
        HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest request =
                HttpRequest.newBuilder(gateway.resolve(path))
                        .header("Accept", "text/event-stream")
                        .header("Authorization", "Bearer " + token)
                        .build();
        try {
            HttpResponse<Stream<String>> answer = http.send(request, BodyHandlers.ofLines());
            if (answer.statusCode() != OK) {
                throw new IllegalStateException(path + " answered " + answer.statusCode());
            }
            LiveStream stream = new LiveStream(http, answer.body());
            Thread.ofVirtual().start(() -> stream.follow(heard));
            return stream;
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
    }

    private void follow(Consumer<JsonNode> heard) {
        try {
            lines.filter(line -> line.startsWith(DATA))
                    .forEach(line -> heard.accept(JSON.readTree(line.substring(DATA.length()))));
        } catch (UncheckedIOException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
