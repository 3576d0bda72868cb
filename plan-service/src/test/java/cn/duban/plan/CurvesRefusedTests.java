package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/// A curve or an amendment that makes no sense, or changes nothing, is refused and says where.
@DubanTest
@Import(Suite.April.class)
class CurvesRefusedTests {
    private static final String BUILT = "公办幼儿园";

    @Autowired TestCalls calls;

    @BeforeAll
    static void topics() {
        Suite.createTopics();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "990306, steps 2020-01-01=2, pace-day-outside",
        "990307, steps 2026-03-31=1, pace-short-of-goal",
        "990308, steps 2027-03-31=2, pace-day-outside",
        "990309, steps 2026-03-31=2 2026-06-30=1, pace-turns-back"
    })
    void a_curve_that_does_not_lead_to_its_goal_changes_nothing(
            String unit, String curve, String code) {
        Bureau bureau = new Bureau(calls);
        APlan plan = APlan.of(bureau.officer, unit);
        Answer refused = put(bureau, plan, curve);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo(code);
        assertThat(refused.json().at("/errors/0/at").asString()).isEqualTo("/pace");
        assertThat(refused.json().at("/errors/0/suggestion").asString()).isNotBlank();
        assertThat(bureau.officer.get(plan.path(BUILT)).json().get("pace").asString())
                .isEqualTo("calendar");
    }

    @Test
    void what_would_change_nothing_is_refused_and_its_reason_is_not_lost_in_silence() {
        Bureau bureau = new Bureau(calls);
        APlan plan = APlan.of(bureau.officer, "990302");
        assertThat(put(bureau, plan, "steps 2026-03-31=2").status()).isEqualTo(200);
        Answer again = put(bureau, plan, "steps 2026-03-31=2");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("nothing-changes");
        assertThat(again.json().at("/errors/0/at").asString()).isEqualTo("/pace");
        Answer same = propose(bureau, plan, "{\"firmness\":\"PLAIN\"}");
        assertThat(same.status()).isEqualTo(409);
        assertThat(same.code()).isEqualTo("nothing-changes");
        assertThat(same.json().at("/errors/0/at").asString()).isEqualTo("/change");
        assertThat(propose(bureau, plan, "{\"firmness\":\"SOFT\"}").status()).isEqualTo(201);
    }

    @Test
    void a_proposed_easier_curve_says_on_which_days_less_is_asked() {
        Bureau bureau = new Bureau(calls);
        APlan plan = APlan.of(bureau.officer, "990303");
        put(bureau, plan, "steps 2026-03-31=2");
        Answer easier = put(bureau, plan, "once");
        assertThat(easier.status()).isEqualTo(202);
        assertThat(easier.json().at("/awaiting/0/easier").asString())
                .isEqualTo("2026年3月31日至2026年12月30日要求比现在低（2026年3月31日由2所变为0所）。");
    }

    @Test
    void a_confirmed_plan_is_no_draft_whatever_the_patch() {
        Bureau bureau = new Bureau(calls);
        APlan plan = APlan.of(bureau.officer, "990304");
        String path = "/api/v1/drafts/" + plan.id() + "/commitments/" + plan.idOf(BUILT);
        assertThat(bureau.officer.patch(path, "{\"firmness\":\"LOUD\"}").code())
                .isEqualTo("already-confirmed");
    }

    @Test
    void every_place_is_a_pointer_into_the_body_as_it_was_sent() {
        Bureau bureau = new Bureau(calls);
        JsonNode draft =
                Multipart.upload(
                                bureau.officer,
                                "要点.txt",
                                Suite.samplePlan(),
                                "year",
                                "2026",
                                "unit",
                                "990305")
                        .json();
        String drafts = "/api/v1/drafts/" + draft.get("id").asString() + "/commitments";
        String one = draft.at("/commitments/0/id").asString();
        String path = drafts + "/" + one;
        assertAt(bureau.officer.patch(path, "{\"a/b~c\":1}"), "/a~1b~0c");
        assertAt(bureau.officer.patch(path, "{\"support\":[\"基建科\",{}]}"), "/support/1");
        assertAt(bureau.officer.patch(path, "{\"accepted\":\"yes\"}"), "/accepted");
        assertAt(bureau.officer.patch(path, "{\"deadline\":{}}"), "/deadline");
        assertAt(bureau.officer.post(drafts, "{\"offset\":999999,\"length\":5}"), "/offset");
        assertAt(bureau.officer.post(drafts, "{\"offset\":0,\"length\":0}"), "/length");
        String second = "{\"parts\":[{\"offset\":0,\"length\":5},{\"offset\":-1,\"length\":5}]}";
        assertAt(bureau.officer.post(path + "/split", second), "/parts/1/offset");
        assertAt(bureau.officer.post(path + "/split", "{\"parts\":[null]}"), "/parts/0");
        String ids = "{\"ids\":[\"%s\",\"没有\"]}".formatted(one);
        assertAt(bureau.officer.post(drafts + "/merge", ids), "/ids/1");
    }

    private static void assertAt(Answer answer, String at) {
        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.json().at("/errors/0/at").asString()).isEqualTo(at);
    }

    private static Answer put(Bureau bureau, APlan plan, String pace) {
        return bureau.officer.put(
                plan.path(BUILT) + "/pace", "{\"pace\":\"%s\",\"reason\":\"工期\"}".formatted(pace));
    }

    private static Answer propose(Bureau bureau, APlan plan, String change) {
        return bureau.officer.post(
                "/api/v1/plans/" + plan.id() + "/amendments",
                "{\"commitment\":\"%s\",\"reason\":\"试\",\"change\":%s}"
                        .formatted(plan.idOf(BUILT), change));
    }
}
