package cn.duban.plan.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.commitment.Every;
import cn.duban.plan.commitment.Target;
import cn.duban.plan.intake.PlanIntake;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// What is held each week or term is a duty of every week or term, not a number of the year.
class HeldEachPeriodTests {

    @Test
    void a_lesson_each_week_is_due_each_week() {
        assertThat(target("每周至少开设1节劳动课")).isEqualTo(new Target.Recurring(Every.WEEK, 1));
        assertThat(target("每学期开展法治教育不少于4课时")).isEqualTo(new Target.Recurring(Every.TERM, 4));
    }

    @Test
    void an_amount_of_the_year_stays_an_amount() {
        assertThat(target("每年开展法治教育不少于40课时"))
                .isEqualTo(new Target.AtLeast(new BigDecimal("40"), "课时"));
    }

    @Test
    void what_must_not_happen_is_a_ceiling_of_nought() {
        assertThat(target("确保校园安全责任事故零发生")).isEqualTo(new Target.AtMost(BigDecimal.ZERO, ""));
    }

    private static Target target(String sentence) {
        return Proposals.target(
                new PlanIntake()
                        .select(
                                sentence,
                                0,
                                List.of(),
                                OptionalInt.of(2026),
                                LocalDate.of(2026, 1, 15))
                        .getFirst());
    }
}
