package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.commitment.Amendment;
import cn.duban.plan.commitment.Commitment;
import cn.duban.plan.commitment.Firmness;
import cn.duban.plan.commitment.Plan;
import cn.duban.plan.commitment.Plans;
import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/// Who may draw a curve and who only proposes one, and what becomes of proposals.
@DubanTest
@Import(Suite.April.class)
class ProposedCurvesTests {
    private static final String BUILT = "公办幼儿园";
    private static final String STRICT = "steps 2026-03-31=2";
    private static final String WHY = "{\"reason\":\"再议\"}";

    @Autowired TestCalls calls;
    @Autowired Plans plans;
    @Autowired Clock clock;

    @BeforeAll
    static void topics() {
        Suite.createTopics();
    }

    @Test
    void a_unit_that_cooperates_only_proposes_and_takes_its_own_back_and_one_that_leads_draws() {
        Bureau bureau = new Bureau(calls);
        String named = "{\"lead\":\"990186\",\"support\":[\"990187\"]}";
        APlan plan = APlan.of(bureau.officer, "990185", Map.of(BUILT, named));
        TestCalls.As cooperating = bureau.unit("990187");
        Answer strict = put(cooperating, plan, STRICT);
        assertThat(strict.status()).isEqualTo(202);
        assertThat(strict.json().get("pace").asString()).isEqualTo("calendar");

        String proposal = location(strict);
        Answer seen = cooperating.get(proposal);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.json().get("state").asString()).isEqualTo("PROPOSED");
        assertThat(bureau.unit("990188").post(proposal + "/reject", WHY).code())
                .isEqualTo("not-your-plan");
        assertThat(cooperating.post(proposal + "/reject", WHY).status()).isEqualTo(200);
        assertThat(cooperating.get(proposal).json().get("state").asString()).isEqualTo("REJECTED");
        assertThat(put(bureau.unit("990186"), plan, STRICT).status()).isEqualTo(200);
    }

    @Test
    void of_ones_own_curves_only_the_newest_waits_and_its_number_is_a_new_one() {
        Bureau bureau = new Bureau(calls);
        APlan plan = APlan.of(bureau.officer, "990188");
        String mild = location(put(bureau.officer, plan, "steps 2026-11-30=1 2026-12-31=2"));
        Answer easier = put(bureau.officer, plan, "once");
        assertThat(easier.json().get("awaiting")).hasSize(1);
        assertThat(location(easier)).isNotEqualTo(mild);
        assertThat(bureau.leader.post(mild + "/approve", "").code())
                .isEqualTo("amendment-replaced");
        assertThat(bureau.officer.get(mild).status()).isEqualTo(410);
        assertThat(bureau.leader.post(location(easier) + "/approve", "").status()).isEqualTo(200);
    }

    @Test
    void so_many_amendments_wait_for_a_plan_and_no_more() {
        Bureau bureau = new Bureau(calls);
        APlan confirmed = APlan.of(bureau.officer, "990189");
        Plan plan = plans.plan(confirmed.id());
        Commitment before = plan.commitment(confirmed.idOf(BUILT));
        Commitment after = before.startingAt("1");
        for (int no = 1; no <= 200; no++) {
            plan = plan.proposing(Amendment.proposed(no, "试", before, after, others(no)));
        }
        plans.save(plan);
        String change =
                "{\"commitment\":\"%s\",\"reason\":\"试\",\"change\":{\"firmness\":\"%s\"}}"
                        .formatted(before.id(), Firmness.SOFT);
        String path = "/api/v1/plans/" + plan.id() + "/amendments";
        Answer refused = bureau.officer.post(path, change);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("amendments-open");
        assertThat(refused.json().get("detail").asString()).contains("200项调整等待批准");
        assertThat(put(bureau.officer, confirmed, "once").code()).isEqualTo("amendments-open");
        assertThat(bureau.leader.post(path + "/7/reject", WHY).status()).isEqualTo(200);
        assertThat(bureau.officer.post(path, change).status()).isEqualTo(201);
    }

    private Amendment.Signature others(int no) {
        return new Amendment.Signature("示例干事", "clerk-" + no % 10, clock.instant());
    }

    private static Answer put(TestCalls.As who, APlan plan, String pace) {
        return who.put(
                plan.path(BUILT) + "/pace", "{\"pace\":\"%s\",\"reason\":\"工期\"}".formatted(pace));
    }

    private static String location(Answer answer) {
        return answer.raw().headers().firstValue("Location").orElseThrow();
    }
}
