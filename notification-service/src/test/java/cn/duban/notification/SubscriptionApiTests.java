package cn.duban.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.notification.channel.Receiver;
import cn.duban.starter.messaging.CloudEvent;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// 订阅: what may be subscribed to, who hears of what, and what is refused.
class SubscriptionApiTests extends WithReceivers {
    @Test
    void a_filter_lets_only_its_own_pass_and_an_ended_subscription_hears_nothing() {
        Receiver receiver = started(Receiver.answering(200));
        Hook hook = subscribed(receiver, "{\"to\":[\"RED\"]}");
        CloudEvent green = light("RED", "GREEN");
        CloudEvent red = light("GREEN", "RED");
        say(green);
        say(red);
        await().atMost(SOON).until(() -> of(receiver, red).size() == 1);
        assertThat(officer.delete("/api/v1/subscriptions/" + hook.subscription()).status())
                .isEqualTo(204);
        CloudEvent after = light("YELLOW", "RED");
        say(after);
        await().atMost(SOON).until(() -> !items(after).isEmpty());
        assertThat(of(receiver, green)).isEmpty();
        assertThat(of(receiver, after)).isEmpty();
    }

    @Test
    void the_documented_subscriptions_are_taken_as_they_stand() {
        JsonNode paths = officer.get("/v3/api-docs").json().path("paths");
        Answer made =
                officer.post(
                        "/api/v1/subscriptions",
                        sample(paths.path("/api/v1/subscriptions").path("post")));
        assertThat(made.status()).as("%s", made.json()).isEqualTo(201);
        assertThat(made.json().path("channel").asString()).isEqualTo("C-inbox");
        String one = "/api/v1/subscriptions/" + made.json().path("subscription").asString();
        Answer changed =
                officer.put(one, sample(paths.path("/api/v1/subscriptions/{id}").path("put")));
        assertThat(changed.status()).as("%s", changed.json()).isEqualTo(200);
        assertThat(changed.json().path("state").asString()).isEqualTo("PAUSED");
        assertThat(officer.delete(one).status()).isEqualTo(204);
    }

    @Test
    void an_unknown_channel_is_refused_with_the_nearest_of_ones_own() {
        Hook mine = subscribed(started(Receiver.answering(204)), "{}");
        assertThat(suggestionFor("inbox", officer))
                .isEqualTo("相近的是 C-inbox；站内收件箱是 C-inbox，其他渠道见 GET /api/v1/channels。");
        String slip = mine.channel().substring(1);
        assertThat(suggestionFor(slip, officer)).startsWith("相近的是 " + mine.channel() + "；");
        TestCalls.As another =
                calls.with(c -> c.subject("another"), "notification:read", "notification:manage");
        assertThat(suggestionFor(slip, another))
                .isEqualTo("站内收件箱是 C-inbox，其他渠道见 GET /api/v1/channels。");
    }

    @Test
    void what_may_be_subscribed_to_is_shown_with_schema_and_sample() {
        JsonNode types = officer.get("/api/v1/event-types").json();
        assertThat(types)
                .extracting(t -> t.get("type").asString())
                .contains(
                        "cn.duban.plan.light-changed.v1",
                        "cn.duban.plan.matter-moved.v1",
                        "cn.duban.plan.matter-reminded.v1",
                        "cn.duban.indicator.period-opened.v1");
        assertThat(types)
                .extracting(t -> t.get("schema").get("title").asString())
                .allSatisfy(title -> assertThat(title).containsPattern("\\p{IsHan}"));
        assertThat(types.get(0).get("sample").get("specversion").asString()).isEqualTo("1.0");
    }

    private static String suggestionFor(String channel, TestCalls.As by) {
        Answer refused =
                by.post(
                        "/api/v1/subscriptions",
                        "{\"name\":\"示例订阅\",\"types\":[\"plan.light-changed.v1\"],\"channel\":\"%s\"}"
                                .formatted(channel));
        assertThat(refused.status()).isEqualTo(422);
        JsonNode error = refused.json().path("errors").path(0);
        assertThat(error.path("at").asString()).isEqualTo("/channel");
        return error.path("suggestion").asString();
    }

    /// The one example body of a described operation.
    private static String sample(JsonNode operation) {
        return operation
                .at("/requestBody/content/application~1json/examples")
                .iterator()
                .next()
                .path("value")
                .toString();
    }
}
