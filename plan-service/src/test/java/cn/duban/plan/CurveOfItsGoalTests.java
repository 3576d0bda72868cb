package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/// A curve of days leads to one goal by one day, and goes with it.
@DubanTest
@Import(Suite.April.class)
class CurveOfItsGoalTests {
    private static final String BUILT = "公办幼儿园";
    private static final String STRICT =
            "{\"pace\":\"steps 2026-03-31=2\",\"reason\":\"两所均在3月底前开园\"}";

    @Autowired TestCalls calls;

    @BeforeAll
    static void topics() {
        Suite.createTopics();
    }

    @Test
    void a_lower_goal_is_not_asked_for_along_the_curve_of_the_higher_one() {
        Bureau bureau = new Bureau(calls);
        APlan plan = APlan.of(bureau.officer, "990180");
        String path = plan.path(BUILT);
        bureau.officer.put(path + "/pace", STRICT);
        String one = "{\"target\":{\"comparator\":\"EXACTLY\",\"value\":\"1\",\"unit\":\"所\"}}";
        propose(bureau, plan, one);
        assertThat(awaiting(bureau, path))
                .containsExactly("目标由2所调整为1所，序时进度由节点（2026年3月31日2所）调整为按校历");
        String amendment = "/api/v1/plans/" + plan.id() + "/amendments/2/approve";
        assertThat(bureau.leader.post(amendment, "").status()).isEqualTo(200);
        JsonNode after = bureau.officer.get(path).json();
        assertThat(after.get("pace").asString()).isEqualTo("calendar");
        assertThat(after.at("/pacing/notation").asString()).isEqualTo("calendar");
        assertThat(after.at("/light/expected").asString()).isEqualTo("0");
    }

    @Test
    void another_day_ends_a_curve_as_well_unless_one_is_named_and_other_changes_leave_it() {
        Bureau bureau = new Bureau(calls);
        APlan plan = APlan.of(bureau.officer, "990181");
        String path = plan.path(BUILT);
        bureau.officer.put(path + "/pace", STRICT);
        propose(bureau, plan, "{\"deadline\":\"2026-11-30\"}");
        propose(bureau, plan, "{\"deadline\":\"2026-11-30\",\"pace\":\"LINEAR\"}");
        propose(bureau, plan, "{\"firmness\":\"SOFT\"}");
        List<String> awaiting = awaiting(bureau, path);
        assertThat(awaiting.get(0)).contains("期限由").endsWith("调整为按校历");
        assertThat(awaiting.get(1)).contains("期限由").endsWith("调整为匀速");
        assertThat(awaiting.get(2)).contains("力争").doesNotContain("序时进度");
    }

    private static void propose(Bureau bureau, APlan plan, String change) {
        String body = "{\"commitment\":\"%s\",\"reason\":\"生源减少\",\"change\":%s}";
        String path = "/api/v1/plans/" + plan.id() + "/amendments";
        assertThat(bureau.officer.post(path, body.formatted(plan.idOf(BUILT), change)).status())
                .isEqualTo(201);
    }

    private static List<String> awaiting(Bureau bureau, String path) {
        return bureau.officer
                .get(path)
                .json()
                .get("awaiting")
                .valueStream()
                .map(a -> a.get("what").asString())
                .toList();
    }
}
