package cn.duban.plan;

import cn.duban.starter.test.TestSecrets;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A board that listens to the live stream, as a browser does.
final class Viewer implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> lines = new CopyOnWriteArrayList<>();

    static Viewer opened(Environment environment, TestSecrets secrets, long lastEventId) {
        Viewer viewer = new Viewer();
        String token =
                secrets.token(
                        new JWTClaimsSet.Builder()
                                .subject("staff")
                                .audience("plan-service")
                                .claim("scope", "plan:read"));
        String port = environment.getRequiredProperty("local.server.port");
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + port + "/api/v1/lights/stream"))
                        .header("Authorization", "Bearer " + token)
                        .header("Last-Event-ID", Long.toString(lastEventId))
                        .build();
        var _ =
                viewer.client
                        .sendAsync(request, BodyHandlers.ofLines())
                        .thenAccept(answer -> answer.body().forEach(viewer.lines::add));
        return viewer;
    }

    /// The colours the stream has told of one commitment, in order.
    List<String> coloursOf(String commitment) {
        return lines.stream()
                .filter(line -> line.startsWith("data:"))
                .map(line -> JSON.readTree(line.substring("data:".length())))
                .filter(row ->
                        row.has("colour") && row.get("commitment").asString().equals(commitment))
                .map((JsonNode row) -> row.get("colour").asString())
                .toList();
    }

    /// Whether the stream has taken a commitment away.
    boolean isGone(String commitment) {
        int event = lines.indexOf("event:gone");
        return event >= 0
                && lines.subList(event, lines.size()).stream()
                        .anyMatch(l -> l.startsWith("data:") && l.contains(commitment));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
