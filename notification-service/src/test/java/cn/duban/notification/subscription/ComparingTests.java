package cn.duban.notification.subscription;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.notification.NotificationTest;
import cn.duban.starter.test.Contracts;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import cn.duban.starter.test.TestTopics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What a subscription names has to be there, or its owner is told that nobody has heard of it.
@NotificationTest
class ComparingTests {
    private static final String REGISTER = "duban.school.register";
    private static final String COMMITMENTS = "duban.plan.commitments";

    @Autowired private TestCalls calls;

    @BeforeAll
    static void topics() {
        TestTopics.create(1, REGISTER, COMMITMENTS);
        String unit = Contracts.example(REGISTER, "school.unit-registered.v1").toJson();
        TestTopics.say(REGISTER, "990102", unit);
        String state = Contracts.example(COMMITMENTS, "plan.commitment-assessed.v1").toJson();
        TestTopics.say(COMMITMENTS, "P2026-990102-18-2", state);
    }

    @Test
    void a_unit_that_is_not_registered_is_refused_with_those_that_are_alike() {
        await().atMost(30, SECONDS).until(() -> naming("units", "990120").status() == 422);
        Answer refused = naming("units", "990120");
        assertThat(refused.json().at("/errors/0/at").asString()).isEqualTo("/units");
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo("unknown-unit");
        assertThat(refused.json().at("/errors/0/suggestion").asString()).contains("990102");
        for (String there : new String[] {"990102", "990102~城区"}) {
            Answer made = naming("units", there);
            assertThat(made.status()).isEqualTo(201);
            assertThat(made.json().has("notes")).isFalse();
        }
        assertThat(naming("units", "990102~郊区").status()).isEqualTo(422);
    }

    @Test
    void a_plan_that_is_not_confirmed_yet_may_be_named_and_the_answer_says_that_nobody_knows_it() {
        await().atMost(30, SECONDS)
                .until(() -> !naming("plans", "P2026-990102").json().has("notes"));
        Answer made = naming("plans", "P2027-990102");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().at("/notes/0").asString())
                .contains("P2027-990102", "未能核对", "相近的有 P2026-990102");
    }

    @Test
    void what_cannot_be_a_code_is_refused_wherever_it_stands() {
        for (String place : new String[] {"plans", "units", "indicators"}) {
            Answer refused = naming(place, "<b>不是代码</b>");
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.json().at("/errors/0/at").asString()).isEqualTo("/" + place);
            assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo("malformed-id");
        }
    }

    @Test
    void an_event_type_that_does_not_exist_is_named_with_the_nearest_ones() {
        Answer refused =
                officer()
                        .post(
                                "/api/v1/subscriptions",
                                "{\"name\":\"示例订阅\",\"types\":[\"plan.light-changd.v1\"]}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/message").asString())
                .contains("cn.duban.plan.light-changd.v1");
        assertThat(refused.json().at("/errors/0/suggestion").asString())
                .contains("cn.duban.plan.light-changed.v1");
    }

    private Answer naming(String place, String id) {
        return officer()
                .post(
                        "/api/v1/subscriptions",
                        """
                        {"name":"示例订阅","types":["cn.duban.plan.light-changed.v1"],"%s":["%s"]}\
                        """
                                .formatted(place, id));
    }

    private TestCalls.As officer() {
        return calls.as("notification:read", "notification:manage");
    }
}
