package cn.duban.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

class LiveStreamTests extends AtTheDoor {
    @LocalServerPort int port;

    @Test
    void a_live_stream_passes_each_event_as_it_comes() throws Exception {
        var request =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + port + "/api/v1/lights/stream"))
                        .header("Authorization", asAdmin())
                        .timeout(Duration.ofSeconds(20))
                        .build();
        try (var client = HttpClient.newHttpClient();
                var lines = reader(client, request)) {
            assertThat(lines.readLine()).isEqualTo("event: light");
            assertThat(lines.readLine()).isEqualTo("data: {\"n\":1}");
            SERVICE.letGo(); // only now may the service send the second one
            assertThat(lines.readLine()).isEmpty();
            assertThat(lines.readLine()).isEqualTo("event: light");
            assertThat(lines.readLine()).isEqualTo("data: {\"n\":2}");
        }
    }

    private static BufferedReader reader(HttpClient client, HttpRequest request) throws Exception {
        var answer = client.send(request, BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }
}
