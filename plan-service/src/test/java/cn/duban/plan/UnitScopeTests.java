package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.starter.messaging.CloudEvent;
import cn.duban.starter.messaging.EventJson;
import cn.duban.starter.test.Contracts;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import cn.duban.starter.test.TestTopics;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What somebody who is bound to one unit may not do.
class UnitScopeTests extends InApril {
    private static final String ROOMS = "公办幼儿园";
    private static final String SAFETY = "校园安全设施";

    @Test
    void who_is_bound_to_another_unit_reads_every_light_and_changes_nothing() {
        APlan plan = APlan.of(calls.as("plan:read", "plan:write"), "990131");
        TestCalls.As stranger = boundTo("990132");
        String path = plan.path(ROOMS);
        assertThat(stranger.get(path).status()).isEqualTo(200);
        assertThat(stranger.get(path + "/explanation").status()).isEqualTo(200);
        assertThat(stranger.get(path + "/evidence").status()).isEqualTo(200);
        assertThat(stranger.get("/api/v1/lights?plan=" + plan.id()).json()).isNotEmpty();
        assertDenied(stranger.post(path + "/entries", "{\"amount\":1}"));
        assertDenied(stranger.post(path + "/entries/e/withdraw", "{\"reason\":\"撤\"}"));
        assertDenied(stranger.put(path + "/pace", "{\"pace\":\"linear\",\"reason\":\"试\"}"));
        assertDenied(Multipart.post(stranger, path + "/evidence", "a.png", new byte[9]));
        assertThat(stranger.get(path).json().get("entries")).isEmpty();
    }

    @Test
    void who_is_bound_to_another_unit_touches_no_draft_of_this_one() {
        TestCalls.As officer = calls.as("plan:read", "plan:write");
        JsonNode draft = drafted(officer, "990135").json();
        String path = "/api/v1/drafts/" + draft.get("id").asString();
        String commitment = path + "/commitments/" + draft.at("/commitments/0/id").asString();
        TestCalls.As stranger = boundTo("990136");
        assertThat(stranger.get(path).status()).isEqualTo(200);
        assertNotTheirs(drafted(stranger, "990135"));
        assertNotTheirs(stranger.patch(commitment, "{\"lead\":\"示例科\"}"));
        assertNotTheirs(stranger.post(commitment + "/accept", ""));
        assertNotTheirs(stranger.post(commitment + "/drop", "{\"reason\":\"不做\"}"));
        assertNotTheirs(stranger.put(path + "/sentences/1", "{\"standing\":\"RHETORIC\"}"));
        assertNotTheirs(stranger.post(path + "/undo", ""));
        assertNotTheirs(stranger.post(path + "/confirm", ""));
        assertNotTheirs(stranger.delete(path));
        assertThat(officer.get(path).json().get("commitments")).isEqualTo(draft.get("commitments"));

        TestCalls.As own = boundTo("990135");
        assertThat(own.patch(commitment, "{\"lead\":\"示例科\"}").status()).isEqualTo(200);
        assertThat(boundTo("9901").post(commitment + "/accept", "").status()).isEqualTo(200);
        assertThat(own.delete(path).status()).isEqualTo(204);
    }

    @Test
    void who_is_bound_to_another_unit_neither_amends_nor_reports_for_this_one() {
        TestCalls.As officer = calls.as("plan:read", "plan:write");
        APlan plan = APlan.of(officer, "990137");
        String path = "/api/v1/plans/" + plan.id() + "/amendments";
        String drop =
                "{\"commitment\":\"%s\",\"reason\":\"合并\",\"drop\":true}"
                        .formatted(plan.idOf(ROOMS));
        String change = drop.replace("\"drop\":true", "\"change\":{\"firmness\":\"SOFT\"}");
        TestCalls.As stranger = boundTo("990138");
        TestCalls.As leaderElsewhere = leaderOf("990138");
        assertNotTheirs(stranger.post(path, drop));
        assertNotTheirs(stranger.post(path, change));
        assertThat(boundTo("990137").post(path, change).status()).isEqualTo(201);
        assertNotTheirs(leaderElsewhere.post(path + "/1/approve", ""));
        assertNotTheirs(leaderElsewhere.post(path + "/1/reject", "{\"reason\":\"不同意\"}"));
        assertThat(officer.get(path).json().at("/0/state").asString()).isEqualTo("PROPOSED");
        assertThat(leaderOf("9901").post(path + "/1/approve", "").status()).isEqualTo(200);

        String report = "{\"plan\":\"%s\"}".formatted(plan.id());
        assertNotTheirs(stranger.post("/api/v1/summaries", report));
        assertThat(officer.get("/api/v1/summaries?plan=" + plan.id()).json().get("total").asInt())
                .isZero();
        assertThat(boundTo("990137").post("/api/v1/summaries", report).status()).isEqualTo(201);
    }

    @Test
    void a_unit_that_cooperates_records_progress_but_does_not_amend_the_plan() {
        APlan plan =
                APlan.of(
                        calls.as("plan:read", "plan:write"),
                        "990139",
                        Map.of(ROOMS, "{\"support\":[\"990140\"]}"));
        TestCalls.As cooperating = boundTo("990140");
        assertThat(cooperating.post(plan.path(ROOMS) + "/entries", "{\"amount\":1}").status())
                .isEqualTo(201);
        String drop =
                "{\"commitment\":\"%s\",\"reason\":\"合并\",\"drop\":true}"
                        .formatted(plan.idOf(ROOMS));
        assertNotTheirs(cooperating.post("/api/v1/plans/" + plan.id() + "/amendments", drop));
    }

    @Test
    void who_is_bound_to_the_plans_own_unit_or_one_above_it_records_progress() {
        APlan plan = APlan.of(calls.as("plan:read", "plan:write"), "990133");
        register("990133", "示例三区", "9901x");
        assertThat(boundTo("990133").post(plan.path(ROOMS) + "/entries", "{\"amount\":1}").status())
                .isEqualTo(201);
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        boundTo("9901x")
                                        .post(plan.path(ROOMS) + "/entries", "{\"note\":\"看过\"}")
                                        .status()
                                == 201);
    }

    @Test
    void who_is_bound_to_a_lead_or_cooperating_unit_records_for_its_commitments_only() {
        APlan plan =
                APlan.of(
                        calls.as("plan:read", "plan:write"),
                        "990134",
                        Map.of(ROOMS, "{\"support\":[\"示例街道\"]}"));
        register("990134-T1", "示例街道", null);
        TestCalls.As street = boundTo("990134-T1");
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        street.post(plan.path(ROOMS) + "/entries", "{\"amount\":1}").status()
                                == 201);
        assertDenied(street.post(plan.path(SAFETY) + "/entries", "{\"note\":\"一\"}"));
    }

    private TestCalls.As boundTo(String unit) {
        return calls.with(
                c -> c.subject("bound").claim("name", "示例科员").claim("unit", unit),
                "plan:read",
                "plan:write");
    }

    private TestCalls.As leaderOf(String unit) {
        return calls.with(
                c -> c.subject("leader-" + unit).claim("name", "示例局长").claim("unit", unit),
                "plan:read",
                "plan:approve");
    }

    private static Answer drafted(TestCalls.As by, String unit) {
        return Multipart.upload(by, "要点.txt", Suite.samplePlan(), "year", "2026", "unit", unit);
    }

    private static void assertNotTheirs(Answer answer) {
        assertThat(answer.code()).isEqualTo("not-your-plan");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().get("detail").asString()).contains("不在您所在单位的范围内");
    }

    private static void assertDenied(Answer answer) {
        assertThat(answer.code()).isEqualTo("not-your-commitment");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().get("detail").asString()).contains("不由您所在的单位牵头或配合");
    }

    private static void register(String unit, String name, @Nullable String parent) {
        String topic = "duban.school.register";
        CloudEvent example = Contracts.example(topic, "school.unit-registered.v1");
        ObjectNode event = (ObjectNode) EventJson.MAPPER.readTree(example.toJson());
        event.put("subject", unit);
        ObjectNode data = (ObjectNode) event.get("data");
        data.put("unit", unit).put("name", name);
        if (parent == null) {
            data.remove("parent");
        } else {
            data.put("parent", parent);
        }
        TestTopics.say(topic, unit, event.toString());
    }
}
