package cn.duban.plan;

import static cn.duban.plan.ADraft.FIRST;
import static cn.duban.plan.ADraft.drafted;
import static cn.duban.plan.ADraft.id;
import static cn.duban.plan.ADraft.item;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.TestCalls;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A confirmed plan is amended by two people.
class SecondPersonTests extends InApril {
    @Test
    void a_confirmed_commitment_changes_only_by_the_word_of_a_second_person() {
        TestCalls.As officer = calls.as("plan:read", "plan:write");
        JsonNode draft = drafted(officer, FIRST.replace("75%", "92%"), "990306");
        String plan = id(draft);
        String built = item(draft, "新建公办幼儿园2所").get("id").asString();
        officer.post("/api/v1/drafts/" + plan + "/confirm", "");
        String path = "/api/v1/plans/" + plan;
        String change =
                """
                {"commitment":"%s","reason":"用地调整","change":{"target":
                {"comparator":"EXACTLY","value":"1","unit":"所"}}}\
                """
                        .formatted(built);

        assertThat(officer.post(path + "/amendments", "{\"commitment\":\"x\"}").status())
                .isEqualTo(422);
        assertThat(officer.post(path + "/amendments", change).status()).isEqualTo(201);
        assertThat(officer.post(path + "/amendments/1/approve", "").status()).isEqualTo(403);
        TestCalls.As administrator = calls.as("plan:read", "plan:write", "plan:approve");
        assertThat(administrator.post(path + "/amendments/1/approve", "").code())
                .isEqualTo("amendment-own");
        TestCalls.As leader =
                calls.with(
                        c -> c.subject("leader").claim("name", "示例局长"),
                        "plan:read",
                        "plan:approve");
        assertThat(leader.post(path + "/amendments/1/approve", "").json().get("state").asString())
                .isEqualTo("APPROVED");
        assertThat(leader.post(path + "/amendments/1/approve", "").code())
                .isEqualTo("amendment-decided");

        assertThat(target(officer.get(path).json().get("commitments"), built)).isEqualTo("达到1所");
        assertThat(target(officer.get(path + "/versions/1").json(), built)).isEqualTo("达到2所");
        assertThat(target(officer.get(path + "/versions/2").json(), built)).isEqualTo("达到1所");
        assertThat(officer.get(path + "/versions").json())
                .extracting(v -> v.get("reason").asString())
                .containsExactly("确认计划", "用地调整");
        assertThat(
                        officer.get("/api/v1/commitments/" + built)
                                .json()
                                .at("/target/value")
                                .asString())
                .isEqualTo("1");
    }

    @Test
    void an_amendment_is_taken_back_by_its_proposer_and_sent_back_only_by_who_approves() {
        TestCalls.As officer = person("officer", "plan:read", "plan:write");
        TestCalls.As colleague = person("colleague", "plan:read", "plan:write");
        JsonNode draft = drafted(officer, FIRST.replace("75%", "92%"), "990308");
        String built = item(draft, "新建公办幼儿园2所").get("id").asString();
        officer.post("/api/v1/drafts/" + id(draft) + "/confirm", "");
        String path = "/api/v1/plans/" + id(draft) + "/amendments";
        String change =
                "{\"commitment\":\"%s\",\"reason\":\"工期\",\"change\":{\"firmness\":\"SOFT\"}}"
                        .formatted(built);
        String why = "{\"reason\":\"再议\"}";
        assertThat(officer.post(path, change).status()).isEqualTo(201);
        TestCalls.Answer others = colleague.post(path + "/1/reject", why);
        assertThat(others.status()).isEqualTo(403);
        assertThat(others.code()).isEqualTo("amendment-not-yours");
        assertThat(officer.post(path + "/1/reject", why).json().get("state").asString())
                .isEqualTo("REJECTED");
        assertThat(officer.post(path, change).status()).isEqualTo(201);
        TestCalls.As leader = person("leader", "plan:read", "plan:approve");
        assertThat(leader.post(path + "/2/reject", why).status()).isEqualTo(200);
    }

    private TestCalls.As person(String subject, String... scopes) {
        return calls.with(c -> c.subject(subject).claim("name", "示例" + subject), scopes);
    }

    private static String target(JsonNode commitments, String id) {
        return commitments
                .valueStream()
                .filter(c -> c.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow()
                .get("targetInWords")
                .asString();
    }
}
