package cn.duban.plan;

import static cn.duban.plan.Bureau.MATTERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.plan.catalogue.KnownIndicators;
import cn.duban.starter.messaging.CloudEvent;
import cn.duban.starter.test.Contracts;
import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/// A matter is about what is promised now, and says since when.
@DubanTest
@Import(Suite.April.class)
class PresentGoalTests {
    private static final String UNIT = "990158";
    private static final String SAID = "目标由92%调整为90%（调整原因：生源减少，批准人：示例局长，2026年4月10日）";

    @Autowired TestCalls calls;
    @Autowired KnownIndicators indicators;

    @BeforeAll
    static void topics() {
        Suite.createTopics();
    }

    @Test
    void an_open_matter_and_its_reminders_speak_of_the_goal_as_it_was_amended() {
        Bureau bureau = new Bureau(calls);
        Suite.defineIndicator(indicators);
        String commitment = bureau.tracked(UNIT);
        Suite.sayCoverage(UNIT, 2000, 41);
        String id = "M-" + commitment + "-1";
        await().atMost(Duration.ofSeconds(20))
                .until(() -> bureau.officer.get(MATTERS + "/" + id).status() == 200);
        assertThat(bureau.matter(id).get("goal").asString()).isEqualTo("不低于92%");

        lower(bureau, commitment);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> bureau.matter(id).get("goal").asString().equals("不低于90%"));
        JsonNode matter = bureau.matter(id);
        assertThat(matter.get("adjusted").asString()).isEqualTo(SAID);
        assertThat(matter.get("stamps"))
                .extracting(s -> s.get("moveInWords").asString() + s.path("text").asString(""))
                .containsOnlyOnce("承诺调整" + SAID + "。");
        JsonNode row = bureau.officer.get(MATTERS + "?commitment=" + commitment).json();
        assertThat(row.at("/items/0/goal").asString()).isEqualTo("不低于90%");
        assertThat(row.at("/items/0/adjusted").asString()).isEqualTo(SAID);

        bureau.act(bureau.officer, id, "urge", "{\"text\":\"请抓紧\"}");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Bureau.told(id).contains("cn.duban.plan.matter-reminded.v1"));
        CloudEvent slip = Bureau.news(id).getLast();
        assertThat(slip.data().get("summary").asString())
                .contains("现行目标不低于90%（" + SAID + "）")
                .doesNotContain("不低于92%");
        Bureau.news(id).stream()
                .filter(e -> e.type().equals("cn.duban.plan.matter-moved.v1"))
                .forEach(e ->
                        Contracts.assertFollows(
                                "duban.plan.news", "plan.matter-moved.v1", e.toJson()));
    }

    private static void lower(Bureau bureau, String commitment) {
        String plan =
                bureau.officer
                        .get("/api/v1/commitments/" + commitment)
                        .json()
                        .get("plan")
                        .asString();
        String amendments = "/api/v1/plans/" + plan + "/amendments";
        String change =
                "{\"commitment\":\"%s\",\"reason\":\"生源减少\",\"change\":{\"target\":{\"comparator\":\"AT_LEAST\",\"value\":\"90\",\"unit\":\"%%\"}}}";
        assertThat(bureau.officer.post(amendments, change.formatted(commitment)).status())
                .isEqualTo(201);
        assertThat(bureau.leader.post(amendments + "/1/approve", "").status()).isEqualTo(200);
    }
}
