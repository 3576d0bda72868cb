package cn.duban.plan;

import static cn.duban.plan.Bureau.MATTERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.plan.catalogue.KnownIndicators;
import cn.duban.starter.test.Contracts;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestTopics;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// A red light opens a matter; words are checked against figures; a leader may overrule them.
class SupervisionServiceTests extends InBureau {
    private static final String UNIT = "990107";

    @Autowired KnownIndicators indicators;

    @Test
    void a_matter_opened_by_a_light_is_closed_by_data_or_by_a_named_leader() {
        Suite.defineIndicator(indicators);
        String commitment = bureau.tracked(UNIT);
        Suite.sayCoverage(UNIT, 2000, 41);
        String id = "M-" + commitment + "-1";
        await().atMost(Duration.ofSeconds(20))
                .until(() -> officer.get(MATTERS + "/" + id).status() == 200);
        repeatLights(commitment);
        assertThat(bureau.matter(id).at("/summary/stateInWords").asString()).isEqualTo("已交办");

        assertThat(bureau.act(officer, id, "finish", "").code()).isEqualTo("move-not-possible");
        bureau.act(officer, id, "sign", "");
        bureau.act(officer, id, "answer", "{\"text\":\"覆盖率已完成92%\"}");
        JsonNode answered = bureau.matter(id);
        assertThat(answered.at("/beside/typed").asString()).isEqualTo("92");
        assertThat(answered.at("/beside/computed").asString()).startsWith("76.923");
        TestCalls.Answer refused = bureau.act(officer, id, "finish", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("data-disagrees");
        assertThat(refused.json().get("detail").asString()).contains("填报92%", "76.9231%", "红灯");

        Suite.sayCoverage(UNIT, 2400, 42);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> bureau.matter(id).get("agrees").asBoolean());
        assertThat(bureau.act(officer, id, "finish", "").json().at("/summary/state").asString())
                .isEqualTo("DONE");

        Suite.sayCoverage(UNIT, 2000, 43);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> bureau.matter(id).at("/summary/lastMove").asString().equals("重新打开"));
        bureau.act(officer, id, "answer", "{\"text\":\"仍为92%\"}");
        String override = "{\"override\":true,\"text\":\"新园九月开园\"}";
        assertThat(bureau.act(officer, id, "finish", override).code())
                .isEqualTo("override-needs-leader");
        assertThat(bureau.act(bureau.leader, id, "close", "").code())
                .isEqualTo("move-not-possible");
        JsonNode done = bureau.act(bureau.leader, id, "finish", override).json();
        assertThat(done.at("/summary/overruled").asString()).contains("示例局长", "新园九月开园");
        JsonNode row = officer.get(MATTERS + "?commitment=" + commitment).json();
        assertThat(row.get("total").asInt()).isEqualTo(1);
        assertThat(row.at("/items/0/overruled").asString()).contains("单位填报92%");
        assertToldInOrder(id);
    }

    /// The whole state of the commitment is delivered once more, as after a restart.
    private static void repeatLights(String commitment) {
        TestTopics.read("duban.plan.commitments").stream()
                .filter(r -> commitment.equals(r.key()))
                .forEach(r ->
                        TestTopics.say(
                                "duban.plan.commitments", commitment, String.valueOf(r.value())));
    }

    private static void assertToldInOrder(String id) {
        await().atMost(Duration.ofSeconds(20)).until(() -> Bureau.news(id).size() == 9);
        assertThat(Bureau.news(id))
                .extracting(e -> e.data().get("move").asString())
                .containsExactly(
                        "file", "assign", "sign", "answer", "light", "finish", "reopen", "answer",
                        "finish");
        Bureau.news(id)
                .forEach(e ->
                        Contracts.assertFollows(
                                "duban.plan.news", "plan.matter-moved.v1", e.toJson()));
        assertThat(Bureau.news(id).getLast().data().get("summary").asString())
                .contains("办结（示例局长）", "经示例局长批准例外办结");
    }
}
