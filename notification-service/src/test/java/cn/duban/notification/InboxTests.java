package cn.duban.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.starter.messaging.CloudEvent;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestSecrets;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// 站内收件箱: shared items, read by each for himself, pushed to whoever watches.
class InboxTests extends WithReceivers {
    @Autowired private TestSecrets secrets;
    @LocalServerPort private int port;

    @Test
    void each_reader_marks_the_shared_items_for_himself() {
        CloudEvent event = light("YELLOW", "RED");
        say(event);
        String id = event.id() + "~S-inbox";
        await().atMost(SOON).until(() -> !item(event, id).isEmpty());
        assertThat(officer.post("/api/v1/inbox/" + id + "/read", "").status()).isEqualTo(204);
        assertThat(item(event, id)).singleElement().matches(i -> i.get("read").asBoolean());
        TestCalls.As other = calls.with(c -> c.subject("another"), "notification:read");
        assertThat(other.get("/api/v1/inbox?unread=true&size=500").json().get("items"))
                .extracting(i -> i.get("id").asString())
                .contains(id);
        assertThat(officer.post("/api/v1/inbox/nothing/read", "").code()).isEqualTo("no-such-item");
        officer.post("/api/v1/inbox/read-all", "");
        assertThat(officer.get("/api/v1/inbox").json().get("unread").asInt()).isZero();
    }

    @Test
    void a_new_item_is_pushed_to_whoever_watches() throws Exception {
        var claims =
                new JWTClaimsSet.Builder()
                        .audience("notification-service")
                        .subject("watcher")
                        .claim("scope", "notification:read");
        var request =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + port + "/api/v1/inbox/stream"))
                        .header("Authorization", "Bearer " + secrets.token(claims))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            Iterator<String> lines = client.send(request, BodyHandlers.ofLines()).body().iterator();
            assertThat(lines.next()).isEqualTo(":open");
            CloudEvent event = light("GREY", "YELLOW");
            say(event);
            String line = lines.next();
            while (!line.startsWith("id:" + event.id())) {
                line = lines.next();
            }
            assertThat(lines.next()).isEqualTo("event:inbox");
            assertThat(lines.next()).startsWith("data:").contains("【灰→黄】");
            client.shutdownNow();
        }
    }

    private List<JsonNode> item(CloudEvent event, String id) {
        return items(event).stream().filter(i -> i.get("id").asString().equals(id)).toList();
    }
}
