package cn.duban.notification.subscription;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.notification.NotificationTest;
import cn.duban.starter.test.Contracts;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import cn.duban.starter.test.TestTopics;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/// A subscription to an indicator nobody defined is refused and not silent for ever.
@NotificationTest
class KnownIndicatorsTests {
    private static final String CATALOGUE = "duban.indicator.catalogue";

    @Autowired private TestCalls calls;
    @Autowired private KafkaListenerEndpointRegistry listeners;

    @BeforeAll
    static void topics() {
        TestTopics.create(1, CATALOGUE);
    }

    @Test
    void a_subscription_names_indicators_that_exist_or_is_told_which_do() {
        String defined = Contracts.example(CATALOGUE, "indicator.indicator-defined.v1").toJson();
        TestTopics.say(CATALOGUE, "PRE.INCL", defined);
        TestTopics.say(CATALOGUE, "FIT.PASS", defined.replace("PRE.INCL", "FIT.PASS"));
        TestTopics.say(CATALOGUE, "FIT.PASSED", defined.replace("PRE.INCL", "FIT.GOOD"));

        await().atMost(30, SECONDS).until(() -> subscribe("FIT.PAS").status() == 422);
        Answer refused = subscribe("FIT.PAS");
        assertThat(refused.json().toString())
                .contains("unknown-indicator", "FIT.PASS")
                .contains("/indicators");
        await().atMost(30, SECONDS).until(() -> subscribe("FIT.PASS").status() == 201);
        assertThat(subscribe("FIT.PASS@女").status()).isEqualTo(201);
    }

    @Test
    void while_the_catalogue_is_still_being_read_no_indicator_is_called_unknown() {
        String defined = Contracts.example(CATALOGUE, "indicator.indicator-defined.v1").toJson();
        TestTopics.say(CATALOGUE, "PRE.INCL", defined);
        await().atMost(30, SECONDS).until(() -> subscribe("ZZZ").status() == 422);
        MessageListenerContainer reading =
                Objects.requireNonNull(listeners.getListenerContainer(KnownIndicators.GROUP));
        reading.stop();
        try {
            TestTopics.say(CATALOGUE, "AIR.NEW", defined.replace("PRE.INCL", "AIR.NEW"));
            Answer made = subscribe("AIR.NEW");
            assertThat(made.status()).isEqualTo(201);
            assertThat(made.json().at("/notes/0").asString()).contains("AIR.NEW", "未能核对");
        } finally {
            reading.start();
        }
        await().atMost(30, SECONDS).until(() -> subscribe("AIR.NWE").status() == 422);
        assertThat(subscribe("AIR.NEW").status()).isEqualTo(201);
    }

    private Answer subscribe(String indicator) {
        return calls.as("notification:read", "notification:manage")
                .post(
                        "/api/v1/subscriptions",
                        """
                        {"name":"示例订阅","types":["cn.duban.plan.light-changed.v1"],"indicators":["%s"]}\
                        """
                                .formatted(indicator));
    }
}
