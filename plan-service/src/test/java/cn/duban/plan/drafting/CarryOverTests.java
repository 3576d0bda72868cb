package cn.duban.plan.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.commitment.Commitment;
import cn.duban.plan.commitment.Plan;
import cn.duban.plan.commitment.Target;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CarryOverTests {
    @ParameterizedTest(name = "{0} {2} → {1} {3} {4}")
    @CsvSource(
            textBlock =
                    """
                    新建教室140间, 新建教室140间, 140, 2026, steps 2026-06-30=140, steps 2026-06-30=140
                    新建教室140间, 新建教室100间, 100, 2026, steps 2026-06-30=140,
                    新建教室140间, 新建教室140间, 140, 2027, steps 2026-06-30=140,
                    新建教室140间, 新建教室140间, 140, 2027, curve 2026-06-30=40,
                    新建教室140间, 新建教室100间, 100, 2027, once,                 once
                    """)
    void a_curve_of_days_goes_with_its_goal_and_its_year(
            String was, String is, String goal, int year, String curve, @Nullable String kept) {
        Commitment before = rooms(was, "140").handled(h -> h.following(curve));
        Plan carried = CarryOver.from(plan(2026, before), plan(year, rooms(is, goal)));
        assertThat(carried.commitments().getFirst().handling().curve()).isEqualTo(kept);
    }

    private static Commitment rooms(String text, String goal) {
        return Commitment.of("C1", List.of(), text, 0)
                .changing()
                .subject("新建教室")
                .target(new Target.Exactly(new BigDecimal(goal), "间"))
                .build();
    }

    private static Plan plan(int year, Commitment one) {
        return new Plan(
                "P" + year,
                null,
                Plan.State.DRAFT,
                new Plan.Source("要点.txt", "0", "示例督办员", Instant.EPOCH),
                "示例要点",
                year,
                "990101",
                List.of(),
                List.of(one),
                List.of(),
                one.text(),
                null,
                List.of(),
                null);
    }
}
