package cn.duban.plan.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.plan.PlanProblem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// One account alone cannot fill what may wait for a plan.
class OwnProposalsTests {
    private static final int MOST_OWN = 50;

    @Test
    void who_has_so_many_waiting_proposes_no_more_and_others_still_may() {
        Review review = Review.NONE;
        for (int no = 1; no <= MOST_OWN; no++) {
            review = review.proposed(proposal(no, "one"), "P1");
        }
        Review full = review;
        assertThatThrownBy(() -> full.proposed(proposal(51, "one"), "P1"))
                .isInstanceOfSatisfying(
                        PlanProblem.TooManyOpen.class,
                        p -> assertThat(p.code()).isEqualTo("amendments-own-open"));
        assertThat(full.proposed(proposal(51, "other"), "P1").amendments()).hasSize(MOST_OWN + 1);
    }

    private static Amendment proposal(int no, String account) {
        Commitment before =
                new Commitment(
                        "c",
                        List.of(),
                        "新建2所",
                        0,
                        "新建",
                        WrittenTarget.of(new Target.Exactly(new BigDecimal("2"), "所")),
                        "",
                        Firmness.PLAIN,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        false,
                        List.of(),
                        null,
                        null);
        return Amendment.proposed(
                no,
                "试",
                before,
                before.startingAt("1"),
                new Amendment.Signature("示例", account, Instant.EPOCH));
    }
}
