package cn.duban.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.notification.channel.Receiver;
import cn.duban.notification.channel.Receiver.Received;
import cn.duban.starter.messaging.CloudEvent;
import cn.duban.starter.test.Contracts;
import cn.duban.starter.test.TestTopics;
import com.standardwebhooks.Webhook;
import java.util.List;
import org.junit.jupiter.api.Test;

/// From an event to a signed call, an item in the inbox and the news of it.
class NotificationServiceTests extends WithReceivers {
    @Test
    void a_changed_light_makes_exactly_one_signed_call_and_one_inbox_item() throws Exception {
        Receiver receiver = started(Receiver.answering(204));
        Hook hook = subscribed(receiver, "{}");
        CloudEvent event = light("RED", "GREEN");
        say(event);
        say(event);
        await().atMost(SOON).until(() -> state(event, hook).equals("SUCCEEDED"));
        say(event);
        CloudEvent last = light("GREEN", "YELLOW");
        say(last);
        await().atMost(SOON).until(() -> state(last, hook).equals("SUCCEEDED"));

        assertThat(of(receiver, event)).hasSize(1);
        Received got = of(receiver, event).getFirst();
        assertThat(got.body()).isEqualTo(event.toJson());
        new Webhook(hook.secret()).verify(got.body(), headers(got));
        assertThat(items(event)).hasSize(1);
        assertThat(items(event).getFirst().get("title").asString()).isEqualTo("【红→绿】普惠性幼儿园覆盖率");
        await().atMost(SOON).until(() -> news(event, hook).size() == 1);
        Contracts.assertFollows(
                "duban.notification.news",
                "notification.delivery-succeeded.v1",
                news(event, hook).getFirst());
        System.out.println("N04 extra_messages=" + (of(receiver, event).size() - 1));
    }

    private static List<String> news(CloudEvent event, Hook hook) {
        return TestTopics.read("duban.notification.news").stream()
                .filter(r -> r.key().equals(idOf(event, hook)))
                .map(r -> r.value())
                .toList();
    }
}
