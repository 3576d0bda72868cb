package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.commitment.Amendment;
import cn.duban.plan.commitment.Commitment;
import cn.duban.plan.commitment.Plan;
import cn.duban.plan.commitment.Plans;
import cn.duban.plan.tracking.Assessing;
import cn.duban.plan.tracking.Tracked;
import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.mapping.event.AbstractMongoEventListener;
import org.springframework.data.mongodb.core.mapping.event.BeforeConvertEvent;
import tools.jackson.databind.JsonNode;

/// Two who change a curve at once: the later sees what the earlier did, and nothing is lost.
@DubanTest
@Import(Suite.April.class)
class CurvesAtOnceTests {
    private static final String BUILT = "公办幼儿园";
    private static final String STRICT = "steps 2026-03-31=2";

    @Autowired TestCalls calls;
    @Autowired Plans plans;
    @Autowired Assessing assessing;
    @Autowired Clock clock;
    @Autowired ConfigurableApplicationContext context;

    @BeforeAll
    static void topics() {
        Suite.createTopics();
    }

    @Test
    void a_curve_approved_a_moment_ago_is_eased_by_nobody_alone() {
        Bureau bureau = new Bureau(calls);
        APlan plan = APlan.of(bureau.officer, "990182");
        approveUnfollowed(plan);
        String stricterThanTheUsual = "steps 2026-05-31=2";
        assertThat(put(bureau, plan, stricterThanTheUsual).status()).isEqualTo(202);
        assertThat(now(bureau, plan).get("pace").asString()).isEqualTo(STRICT);
    }

    @Test
    void a_plan_remembered_from_before_takes_nothing_back() {
        Bureau bureau = new Bureau(calls);
        APlan plan = APlan.of(bureau.officer, "990183");
        Plan before = plans.plan(plan.id());
        assertThat(put(bureau, plan, STRICT).status()).isEqualTo(200);
        assessing.startTracking(before);
        assertThat(now(bureau, plan).get("adjusted")).hasSize(1);
        assertThat(now(bureau, plan).get("pace").asString()).isEqualTo(STRICT);
    }

    @Test
    void who_was_overtaken_while_saving_takes_up_the_newer_plan() {
        Bureau bureau = new Bureau(calls);
        APlan plan = APlan.of(bureau.officer, "990184");
        approveUnfollowed(plan);
        AtomicBoolean first = new AtomicBoolean(true);
        var overtaking =
                new AbstractMongoEventListener<Tracked>() {
                    @Override
                    public void onBeforeConvert(BeforeConvertEvent<Tracked> saving) {
                        boolean ours = saving.getSource().id().equals(plan.idOf(BUILT));
                        if (ours && first.compareAndSet(true, false)) {
                            put(bureau, plan, "steps 2026-02-28=2");
                        }
                    }
                };
        context.addApplicationListener(overtaking);
        try {
            assessing.startTracking(plans.plan(plan.id()));
        } finally {
            context.removeApplicationListener(overtaking);
        }
        assertThat(first).isFalse();
        assertThat(now(bureau, plan).get("pace").asString()).isEqualTo("steps 2026-02-28=2");
        assertThat(now(bureau, plan).get("adjusted")).hasSize(2);
    }

    /// As it stands between the plan and its light, or where a process died between them.
    private void approveUnfollowed(APlan confirmed) {
        Plan plan = plans.plan(confirmed.id());
        Commitment before = plan.commitment(confirmed.idOf(BUILT));
        Commitment after = before.handled(h -> h.following(STRICT));
        Amendment proposed = Amendment.proposed(1, "工期", before, after, by("officer"));
        plans.save(plan.amended(proposed.approvedBy(by("leader"))));
    }

    private Amendment.Signature by(String account) {
        return new Amendment.Signature("示例" + account, account, clock.instant());
    }

    private static TestCalls.Answer put(Bureau bureau, APlan plan, String pace) {
        return bureau.officer.put(
                plan.path(BUILT) + "/pace", "{\"pace\":\"%s\",\"reason\":\"工期\"}".formatted(pace));
    }

    private static JsonNode now(Bureau bureau, APlan plan) {
        return bureau.officer.get(plan.path(BUILT)).json();
    }
}
