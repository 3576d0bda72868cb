package cn.duban.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.stream.StreamSettings;
import cn.duban.starter.test.TestSecrets;
import com.nimbusds.jwt.JWTClaimsSet;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/// How many pages one caller may hold open.
class LivePagesTests extends InApril {
    @Autowired Environment environment;
    @Autowired TestSecrets secrets;
    @Autowired StreamSettings streams;

    @Test
    void one_caller_holds_so_many_live_pages_open_and_no_more() throws Exception {
        String token =
                secrets.token(
                        new JWTClaimsSet.Builder()
                                .subject("crowd")
                                .audience("plan-service")
                                .claim("scope", "plan:read"));
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:"
                                                + environment.getProperty("local.server.port")
                                                + "/api/v1/lights/stream"))
                        .header("Authorization", "Bearer " + token)
                        .header("Accept", "text/event-stream")
                        .timeout(Duration.ofSeconds(30))
                        .build();
        List<InputStream> open = new ArrayList<>();
        HttpClient client = HttpClient.newHttpClient();
        try {
            for (int i = 0; i < streams.perSubject(); i++) {
                var page = client.send(request, BodyHandlers.ofInputStream());
                open.add(page.body());
                assertThat(page.statusCode()).isEqualTo(200);
            }
            // A page that opened after all would never end: its code is looked at before its body.
            var refused = client.send(request, BodyHandlers.ofInputStream());
            open.add(refused.body());
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(new String(refused.body().readAllBytes(), UTF_8))
                    .contains("too-many-viewers");
        } finally {
            for (InputStream page : open) {
                page.close();
            }
            client.shutdownNow();
        }
    }
}
