package cn.duban.plan.supervision.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.plan.supervision.refusal.RuleProblem.PolicyInvalid;
import cn.duban.starter.test.MemoryStore;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

class PolicyTests {
    @Test
    void the_delivered_ladder_names_four_kinds_of_slip() {
        assertThat(Policies.delivered().steps())
                .extracting(Step::name)
                .contains("提醒", "催办单", "督办单", "约谈建议");
        assertThat(Policies.delivered().version()).isZero();
    }

    @Test
    void each_change_is_a_version_and_an_outdated_one_is_refused() {
        try (MemoryStore memory = MemoryStore.start()) {
            Policies policies = new Policies(memory.template());
            Policy first = policies.current();
            Policy second = policies.enact(first, "示例督办员", Instant.EPOCH);
            assertThat(second.version()).isEqualTo(1);
            assertThat(policies.current()).isEqualTo(second);
            assertThat(policies.version(0)).isEqualTo(first);
            assertThatThrownBy(() -> policies.enact(first, "另一人", Instant.EPOCH))
                    .isInstanceOf(OptimisticLockingFailureException.class);
            assertThat(policies.history()).hasSize(1);
        }
    }

    @Test
    void a_ladder_that_cannot_be_climbed_is_refused_rung_by_rung() {
        try (MemoryStore memory = MemoryStore.start()) {
            Policies policies = new Policies(memory.template());
            Policy p = policies.current();
            Step wrong = new Step("LEFT", "", 0, Step.Trigger.LEFT_PERCENT, 100, null, List.of());
            Policy broken =
                    new Policy(
                            0, "", 8, 2, p.opening(), 60, List.of(wrong, wrong), p.score(), null);
            assertThatThrownBy(() -> policies.enact(broken, "示例督办员", Instant.EPOCH))
                    .isInstanceOfSatisfying(
                            PolicyInvalid.class, e -> assertThat(e.violations()).hasSize(9));
        }
    }
}
