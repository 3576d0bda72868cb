package cn.duban.plan.progress;

import static cn.duban.plan.progress.Colour.GREY;
import static cn.duban.plan.progress.Some.SPRING_2026;
import static cn.duban.plan.progress.Some.YEAR_2026;
import static cn.duban.plan.progress.Some.derive;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.commitment.Deadline;
import cn.duban.plan.commitment.Target;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// 区间、全覆盖, and what is never lit.
class WholeTests {
    private static final Target AT_LEAST_95 = new Target.AtLeast(new BigDecimal("95"), "%");
    private static final Target FIVE_TO_SIX =
            new Target.Between(new BigDecimal("5"), new BigDecimal("6"), "所");
    private static final Deadline OPEN = new Deadline.Open();

    @ParameterizedTest
    @CsvSource({"4, RED, 还差1所", "5, GREEN, 达到", "6, GREEN, 达到", "7, GREEN, 超额完成"})
    void a_range_at_its_deadline_asks_for_its_lower_end(int value, Colour colour, String words) {
        Light light = inspected(value, "2026-12-31").light();
        assertThat(light.colour()).isEqualTo(colour);
        assertThat(light.reason()).contains("督导学校数" + value + "所", words, "5至6所");
    }

    private Progress inspected(int value, String today) {
        Facts facts =
                Some.facts(
                        Some.countOf("督导学校数", "所"),
                        Some.sum(YEAR_2026, Integer.toString(value), 40, 40));
        return derive(FIVE_TO_SIX, OPEN, facts, today);
    }

    @ParameterizedTest
    @CsvSource({
        "118, 117, 117, GREY",
        "118, 117, 116, RED",
        "118, 118, 118, GREEN",
        "118, 118, 117, RED",
        "118, 1, 0, RED",
        "118, 0, 0, GREY"
    })
    void all_schools_are_unknown_while_one_is_missing_and_red_when_one_fails(
            int applicable, int reported, int inOrder, Colour colour) {
        Figure figure =
                Some.ratio(
                        SPRING_2026,
                        Integer.toString(inOrder),
                        Integer.toString(reported),
                        applicable,
                        reported);
        Facts facts = Some.facts(Some.shareOfSchools("作业控制达标"), figure);
        assertThat(derive(new Target.All(), OPEN, facts, "2026-04-01").colour()).isEqualTo(colour);
    }

    @Test
    void all_schools_are_meant_by_one_hundred_percent_of_schools_however_it_is_worded() {
        Target hundred = new Target.AtLeast(new BigDecimal("100"), "%");
        Facts facts =
                Some.facts(
                        Some.shareOfSchools("作业控制达标"),
                        Some.ratio(SPRING_2026, "117", "117", 118, 117));
        assertThat(derive(hundred, OPEN, facts, "2026-04-01").colour()).isEqualTo(GREY);
    }

    @Test
    void all_schools_are_named_when_they_are_missing() {
        Facts facts =
                Some.facts(
                        Some.shareOfSchools("作业控制达标"),
                        Some.ratio(SPRING_2026, "117", "117", 118, 117));
        assertThat(derive(new Target.All(), OPEN, facts, "2026-12-31").light().reason())
                .isEqualTo("作业控制达标应报118所，已报117所，已报的全部达到，还有1所未报，不能认定全部达到。");
    }

    @Test
    void exam_scores_and_ranks_are_never_lit() {
        Facts facts =
                new Facts(
                        2026,
                        true,
                        false,
                        Some.rate("本科上线率"),
                        List.of(Some.ratio(SPRING_2026, "99", "100", 1, 1)),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty());
        Progress progress = derive(AT_LEAST_95, OPEN, facts, "2026-12-31");
        assertThat(progress.colour()).isEqualTo(GREY);
        assertThat(progress.value()).isEmpty();
        assertThat(progress.light().reason()).doesNotContain("99");
    }

    @Test
    void the_same_facts_give_the_same_light() {
        Progress one = weigh(AT_LEAST_95, "94", "100", 10, 10, "2026-04-01");
        Progress two = weigh(AT_LEAST_95, "94", "100", 10, 10, "2026-04-02");
        assertThat(one).isNotEqualTo(two);
        assertThat(one.saysTheSameAs(two)).isTrue();
    }

    private static Progress weigh(
            Target target, String part, String whole, int applicable, int reported, String today) {
        Facts facts =
                Some.facts(
                        Some.rate("体质健康合格率"),
                        Some.ratio(SPRING_2026, part, whole, applicable, reported));
        return derive(target, OPEN, facts, today);
    }
}
