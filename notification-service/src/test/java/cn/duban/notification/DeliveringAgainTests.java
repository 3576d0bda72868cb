package cn.duban.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.notification.channel.Receiver;
import cn.duban.notification.channel.Receiver.Received;
import cn.duban.starter.instance.InstanceName;
import cn.duban.starter.messaging.CloudEvent;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.JsonNode;

/// 投递: what happens when a receiver refuses, is gone, sleeps or is dead, or we were.
class DeliveringAgainTests extends WithReceivers {
    @Autowired private InstanceName self;

    @Test
    void a_failing_receiver_is_called_again_with_the_same_id_until_it_takes_it() {
        Receiver receiver = started(Receiver.answering(500));
        Hook hook = subscribed(receiver, "{}");
        CloudEvent event = light("GREEN", "RED");
        say(event);
        await().atMost(SOON).until(() -> of(receiver, event).size() == 1);
        receiver.nowAnswering(200);
        await().atMost(SOON).until(() -> state(event, hook).equals("SUCCEEDED"));
        assertThat(of(receiver, event)).extracting(Received::id).containsOnly(event.id());
        JsonNode log = delivery(event, hook).get("log");
        assertThat(log.get(0).get("status").asInt()).isEqualTo(500);
        assertThat(log.get(1).get("status").asInt()).isEqualTo(200);
    }

    @Test
    void a_receiver_that_says_gone_is_told_nothing_more_and_may_be_replayed_later() {
        Receiver receiver = started(Receiver.answering(410));
        Hook hook = subscribed(receiver, "{}");
        CloudEvent event = light("GREY", "RED");
        say(event);
        await().atMost(SOON).until(() -> state(event, hook).equals("DEAD"));
        String channel = "/api/v1/channels/" + hook.channel();
        assertThat(officer.get(channel).json().get("state").asString()).isEqualTo("DISABLED");
        receiver.nowAnswering(200);
        officer.put(channel, "{\"name\":\"回来了\",\"url\":\"%s\"}".formatted(receiver.url()));
        String replay = "/api/v1/deliveries/" + idOf(event, hook) + "/replay";
        assertThat(officer.post(replay, "").status()).isEqualTo(202);
        await().atMost(SOON).until(() -> state(event, hook).equals("SUCCEEDED"));
        assertThat(of(receiver, event)).extracting(Received::id).containsOnly(event.id());
    }

    @Test
    void a_sleeping_and_a_dead_receiver_delay_only_themselves() {
        CountDownLatch over = new CountDownLatch(1);
        Receiver sleeping = started(Receiver.behaving(_ -> awaitQuietly(over)));
        Receiver dead = started(Receiver.answering(200));
        subscribed(sleeping, "{}");
        subscribed(dead, "{}");
        dead.close();
        List<Receiver> others =
                IntStream.range(0, 5).mapToObj(_ -> started(Receiver.answering(200))).toList();
        others.forEach(r -> subscribed(r, "{}"));
        List<CloudEvent> events =
                IntStream.range(0, 6).mapToObj(_ -> light("GREEN", "RED")).toList();
        events.forEach(this::say);
        await().atMost(SOON)
                .until(() ->
                        others.stream()
                                .allMatch(
                                        r -> events.stream().allMatch(e -> of(r, e).size() == 1)));
        over.countDown();
    }

    @Test
    void a_delivery_a_dead_process_left_behind_is_taken_up_again_under_the_same_id() {
        Receiver receiver = started(Receiver.answering(200));
        Hook hook = subscribed(receiver, "{}");
        CloudEvent event = light("GREEN", "RED");
        say(event);
        await().atMost(SOON).until(() -> state(event, hook).equals("SUCCEEDED"));
        store.updateFirst(
                Query.query(Criteria.where("_id").is(idOf(event, hook))),
                new Update().set("state", "SENDING").set("open", true).set("sender", self.value()),
                "deliveries");
        await().atMost(SOON).until(() -> of(receiver, event).size() == 2);
        assertThat(of(receiver, event)).extracting(Received::id).containsOnly(event.id());
    }

    private static void awaitQuietly(CountDownLatch over) {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
