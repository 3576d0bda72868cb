package cn.duban.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import cn.duban.notification.channel.Receiver;
import cn.duban.notification.channel.Receiver.Received;
import cn.duban.starter.messaging.CloudEvent;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import com.standardwebhooks.Webhook;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/// 渠道: whose they are, their secrets, and what is refused.
class ChannelApiTests extends WithReceivers {
    @Test
    void during_a_rotation_a_call_verifies_with_either_secret() {
        Receiver receiver = started(Receiver.answering(200));
        Hook hook = subscribed(receiver, "{}");
        String secret =
                officer.post("/api/v1/channels/" + hook.channel() + "/rotate-secret", "{}")
                        .json()
                        .get("secret")
                        .asString();
        Answer tried = officer.post("/api/v1/channels/" + hook.channel() + "/test", "");
        assertThat(tried.json().get("accepted").asBoolean()).isTrue();
        Received got = receiver.received().getLast();
        for (String either : List.of(secret, hook.secret())) {
            assertThatCode(() -> new Webhook(either).verify(got.body(), headers(got)))
                    .doesNotThrowAnyException();
        }
        System.out.println("N12 gap=0");
    }

    @Test
    void another_officers_channel_and_deliveries_are_not_mine_to_change() {
        Receiver receiver = started(Receiver.answering(410));
        Hook hook = subscribed(receiver, "{}");
        CloudEvent event = light("GREEN", "YELLOW");
        say(event);
        await().atMost(SOON).until(() -> state(event, hook).equals("DEAD"));
        TestCalls.As another =
                calls.with(c -> c.subject("another"), "notification:read", "notification:manage");
        String channel = "/api/v1/channels/" + hook.channel();
        String replay = "/api/v1/deliveries/" + idOf(event, hook) + "/replay";
        assertThat(another.post(channel + "/rotate-secret", "{}").code())
                .isEqualTo("no-such-channel");
        assertThat(another.delete(channel).code()).isEqualTo("no-such-channel");
        assertThat(another.post(replay, "").code()).isEqualTo("no-such-delivery");
        assertThat(officer.post(replay, "").status()).isEqualTo(202);
    }

    @Test
    void secrets_are_shown_once_and_stored_sealed() {
        Hook hook = subscribed(started(Receiver.answering(200)), "{}");
        String bare = hook.secret().substring("whsec_".length());
        for (String path :
                List.of("/api/v1/channels", "/api/v1/deliveries", "/api/v1/subscriptions")) {
            assertThat(new String(officer.get(path).body(), StandardCharsets.UTF_8))
                    .doesNotContain(bare);
        }
        assertThat(store.findAll(Document.class, "channels").toString()).doesNotContain(bare);
    }

    @Test
    void what_makes_no_sense_is_refused_with_its_place() {
        Answer inside =
                officer.post("/api/v1/channels", "{\"name\":\"内网\",\"url\":\"http://10.0.0.1/\"}");
        assertThat(inside.status()).isEqualTo(422);
        assertThat(inside.json().get("errors").get(0).get("at").asString()).isEqualTo("/url");
        Answer nothing = officer.post("/api/v1/subscriptions", "{\"types\":[\"plan.unknown.v1\"]}");
        assertThat(nothing.code()).isEqualTo("subscription-refused");
        assertThat(officer.post("/api/v1/channels/C-inbox/rotate-secret", "{}").status())
                .isEqualTo(409);
        assertThat(officer.get("/api/v1/deliveries?state=LOST").status()).isEqualTo(400);
        TestCalls.As reader = calls.as("notification:read");
        assertThat(reader.post("/api/v1/channels", "{}").status()).isEqualTo(403);
        assertThat(calls.as("figure:read").get("/api/v1/inbox").status()).isEqualTo(403);
    }
}
