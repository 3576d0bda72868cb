package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.plan.catalogue.KnownIndicators;
import cn.duban.starter.messaging.CloudEvent;
import cn.duban.starter.test.Contracts;
import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestTopics;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/// A red light opens a matter; words are checked against figures; a leader may overrule them.
@DubanTest
@Import(Suite.April.class)
class SupervisionServiceTests {
    private static final String UNIT = "990107";
    private static final String MATTERS = "/api/v1/matters";

    @Autowired TestCalls calls;
    @Autowired KnownIndicators indicators;
    private TestCalls.As officer;
    private TestCalls.As leader;

    @BeforeAll
    static void topics() {
        Suite.createTopics();
    }

    @BeforeEach
    void people() {
        officer =
                calls.with(
                        c -> c.subject("officer").claim("name", "示例督办员"),
                        "plan:read",
                        "plan:write");
        leader =
                calls.with(
                        c ->
                                c.subject("leader")
                                        .claim("name", "示例局长")
                                        .claim("roles", List.of("LEADER")),
                        "plan:read");
    }

    @Test
    void a_matter_opened_by_a_light_is_closed_by_data_or_by_a_named_leader() {
        Suite.defineIndicator(indicators);
        String commitment = tracked();
        Suite.sayCoverage(UNIT, 2000, 41);
        String id = "M-" + commitment + "-1";
        await().atMost(Duration.ofSeconds(20))
                .until(() -> officer.get(MATTERS + "/" + id).status() == 200);
        repeatLights(commitment);
        assertThat(matter(id).at("/summary/stateInWords").asString()).isEqualTo("已交办");

        assertThat(act(officer, id, "finish", "").code()).isEqualTo("move-not-possible");
        act(officer, id, "sign", "");
        act(officer, id, "answer", "{\"text\":\"覆盖率已完成92%\"}");
        JsonNode answered = matter(id);
        assertThat(answered.at("/beside/typed").asString()).isEqualTo("92");
        assertThat(answered.at("/beside/computed").asString()).startsWith("76.923");
        TestCalls.Answer refused = act(officer, id, "finish", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("data-disagrees");
        assertThat(refused.json().get("detail").asString()).contains("填报92%", "76.9231%", "红灯");

        Suite.sayCoverage(UNIT, 2400, 42);
        await().atMost(Duration.ofSeconds(20)).until(() -> matter(id).get("agrees").asBoolean());
        assertThat(act(officer, id, "finish", "").json().at("/summary/state").asString())
                .isEqualTo("DONE");

        Suite.sayCoverage(UNIT, 2000, 43);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> matter(id).at("/summary/lastMove").asString().equals("重新打开"));
        act(officer, id, "answer", "{\"text\":\"仍为92%\"}");
        String override = "{\"override\":true,\"text\":\"新园九月开园\"}";
        assertThat(act(officer, id, "finish", override).code()).isEqualTo("override-needs-leader");
        assertThat(act(leader, id, "close", "").code()).isEqualTo("move-not-possible");
        JsonNode done = act(leader, id, "finish", override).json();
        assertThat(done.at("/summary/overruled").asString()).contains("示例局长", "新园九月开园");
        JsonNode row = officer.get(MATTERS + "?commitment=" + commitment).json();
        assertThat(row.get("total").asInt()).isEqualTo(1);
        assertThat(row.at("/items/0/overruled").asString()).contains("单位填报92%");
        assertToldInOrder(id);
    }

    @Test
    void a_matter_is_filed_by_hand_once_per_key_and_found_by_its_filters() {
        String plan = plan("990108");
        String body = "{\"plan\":\"%s\",\"title\":\"校舍安全排查\"}".formatted(plan);
        JsonNode first = officer.post(MATTERS, body, "Idempotency-Key", "k-1").json();
        JsonNode again = officer.post(MATTERS, body, "Idempotency-Key", "k-1").json();
        String id = first.at("/summary/id").asString();
        assertThat(again.at("/summary/id").asString()).isEqualTo(id);
        String other = body.replace("校舍", "食堂");
        assertThat(officer.post(MATTERS, other, "Idempotency-Key", "k-1").code())
                .isEqualTo("idempotency-key-reused");
        act(officer, id, "assign", "{\"unit\":\"990108001\",\"deadline\":\"2026-05-20\"}");
        String filter = "?plan=%s&status=ASSIGNED&unit=990108001&overdue=false".formatted(plan);
        assertThat(officer.get(MATTERS + filter).json().get("total").asInt()).isEqualTo(1);

        TestCalls.As town = unit("990108001");
        assertThat(act(town, id, "urge", "{\"text\":\"快\"}").code()).isEqualTo("move-not-yours");
        assertThat(act(town, id, "sign", "").status()).isEqualTo(200);
        assertThat(act(town, id, "answer", "{\"text\":\"已排查\"}").code())
                .isEqualTo("move-incomplete");
        assertThat(unit("990109").get(MATTERS + "/" + id).status()).isEqualTo(404);
        assertThat(unit("990109").get(MATTERS).json().get("total").asInt()).isZero();
        act(officer, id, "urge", "{\"text\":\"请抓紧\"}");
        assertThat(told(id)).contains("cn.duban.plan.matter-reminded.v1");
        scoreAndAppeal(plan, town);
    }

    /// Due after the day it is: nothing lost yet; an appeal is answered by another person.
    private void scoreAndAppeal(String plan, TestCalls.As town) {
        String scores = "/api/v1/scores";
        JsonNode sheet = town.get(scores + "?plan=" + plan + "&period=2026-H1").json();
        assertThat(sheet.at("/units/0/unit").asString()).isEqualTo("990108001");
        assertThat(sheet.at("/units/0/total").decimalValue()).isEqualByComparingTo("100");
        assertThat(sheet.at("/units/0/points")).hasSize(6);
        String appeal =
                "{\"plan\":\"%s\",\"period\":\"2026-H1\",\"unit\":\"%s\",\"line\":\"delays\",\"text\":\"停工\"}";
        JsonNode made = town.post(scores + "/appeals", appeal.formatted(plan, "990108001")).json();
        assertThat(town.post(scores + "/appeals", appeal.formatted(plan, "学前教育科")).code())
                .isEqualTo("move-not-yours");
        String answer = scores + "/appeals/" + made.get("id").asString() + "/answer";
        String yes = "{\"accepted\":true,\"giveBack\":3,\"text\":\"属实\"}";
        assertThat(town.post(answer, yes).status()).isEqualTo(403);
        assertThat(officer.post(answer, "{\"accepted\":true,\"text\":\"属实\"}").code())
                .isEqualTo("appeal-invalid");
        assertThat(officer.post(answer, yes).status()).isEqualTo(200);
        assertThat(officer.post(answer, yes).code()).isEqualTo("appeal-answered");
        assertThat(officer.get(scores + "?plan=" + plan + "&period=2026-13").code())
                .isEqualTo("period-unknown");
    }

    @Test
    void rules_and_work_days_are_changed_by_people_of_the_whole_bureau() {
        JsonNode policy = officer.get(MATTERS + "/policy").json();
        int version = policy.get("version").asInt();
        JsonNode next = officer.put(MATTERS + "/policy", policy.toString()).json();
        assertThat(next.get("version").asInt()).isEqualTo(version + 1);
        assertThat(officer.put(MATTERS + "/policy", policy.toString()).status()).isEqualTo(409);
        assertThat(officer.get(MATTERS + "/policy/versions/99").code()).isEqualTo("no-such-policy");
        String year =
                "{\"year\":2027,\"source\":\"示例通知\",\"holidays\":[{\"name\":\"元旦\",\"from\":\"2027-01-01\",\"to\":\"2027-01-03\"}],\"workdays\":[]}";
        assertThat(unit("990108").put(MATTERS + "/workdays/2027", year).code())
                .isEqualTo("bureau-only");
        assertThat(officer.put(MATTERS + "/workdays/2026", year).code())
                .isEqualTo("calendar-invalid");
        assertThat(officer.put(MATTERS + "/workdays/2027", year).json()).hasSize(3);
    }

    @Test
    void what_makes_no_sense_is_refused_in_words() {
        assertThat(officer.get(MATTERS + "/M-0").code()).isEqualTo("no-such-matter");
        assertThat(officer.post(MATTERS + "/M-0/dance", "").code()).isEqualTo("no-such-move");
        assertThat(officer.post(MATTERS + "/M-0/reopen", "").code()).isEqualTo("no-such-move");
        assertThat(officer.post(MATTERS, "{}").code()).isEqualTo("matter-invalid");
        assertThat(officer.post(MATTERS, "{\"plan\":\"P0\"}").code()).isEqualTo("no-such-plan");
        assertThat(officer.get(MATTERS + "?sort=beauty").code()).isEqualTo("matter-invalid");
        assertThat(officer.get(MATTERS + "?status=LOST").status()).isEqualTo(400);
        assertThat(calls.anonymously().get(MATTERS).status()).isEqualTo(401);
        assertThat(calls.as("figure:read").get(MATTERS).status()).isEqualTo(403);
    }

    private TestCalls.As unit(String unit) {
        return calls.with(
                c -> c.subject("of-" + unit).claim("name", "示例干事").claim("unit", unit),
                "plan:read",
                "plan:write");
    }

    private String plan(String unit) {
        JsonNode draft =
                Multipart.upload(
                                officer, "要点.txt", Suite.samplePlan(), "year", "2026", "unit", unit)
                        .json();
        String plan = draft.get("id").asString();
        officer.post("/api/v1/drafts/" + plan + "/confirm", "");
        return plan;
    }

    /// The coverage commitment of a confirmed plan, fed by its indicator, led by a section.
    private String tracked() {
        JsonNode draft =
                Multipart.upload(
                                officer, "要点.txt", Suite.samplePlan(), "year", "2026", "unit", UNIT)
                        .json();
        String plan = draft.get("id").asString();
        String commitment =
                draft.get("commitments")
                        .valueStream()
                        .filter(c -> c.get("text").asString().contains("普惠性幼儿园覆盖率"))
                        .findFirst()
                        .orElseThrow()
                        .get("id")
                        .asString();
        String path = "/api/v1/drafts/" + plan;
        officer.patch(
                path + "/commitments/" + commitment,
                "{\"lead\":\"学前教育科\",\"indicator\":\"PRE.INCL\"}");
        officer.post(path + "/confirm", "");
        return commitment;
    }

    private JsonNode matter(String id) {
        return officer.get(MATTERS + "/" + id).json();
    }

    private TestCalls.Answer act(TestCalls.As who, String id, String move, String body) {
        return who.post(MATTERS + "/" + id + "/" + move, body);
    }

    /// The whole state of the commitment is delivered once more, as after a restart.
    private static void repeatLights(String commitment) {
        TestTopics.read("duban.plan.commitments").stream()
                .filter(r -> commitment.equals(r.key()))
                .forEach(r ->
                        TestTopics.say(
                                "duban.plan.commitments", commitment, String.valueOf(r.value())));
    }

    private static List<String> told(String id) {
        await().atMost(Duration.ofSeconds(20)).until(() -> !news(id).isEmpty());
        return news(id).stream().map(CloudEvent::type).toList();
    }

    private static List<CloudEvent> news(String id) {
        return TestTopics.read("duban.plan.news").stream()
                .map(ConsumerRecord::value)
                .map(v -> CloudEvent.parse(Objects.requireNonNull(v)))
                .filter(e -> e.subject().equals(id))
                .toList();
    }

    private static void assertToldInOrder(String id) {
        await().atMost(Duration.ofSeconds(20)).until(() -> news(id).size() == 9);
        assertThat(news(id))
                .extracting(e -> e.data().get("move").asString())
                .containsExactly(
                        "file", "assign", "sign", "answer", "light", "finish", "reopen", "answer",
                        "finish");
        news(id).forEach(e ->
                Contracts.assertFollows("duban.plan.news", "plan.matter-moved.v1", e.toJson()));
        assertThat(news(id).getLast().data().get("summary").asString())
                .contains("办结（示例局长）", "经示例局长批准例外办结");
    }
}
