package cn.duban.plan.progress;

import static cn.duban.plan.progress.Colour.GREEN;
import static cn.duban.plan.progress.Colour.GREY;
import static cn.duban.plan.progress.Colour.RED;
import static cn.duban.plan.progress.Colour.YELLOW;
import static cn.duban.plan.progress.Some.SPRING_2026;
import static cn.duban.plan.progress.Some.derive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.duban.plan.commitment.Deadline;
import cn.duban.plan.commitment.Target;
import cn.duban.plan.progress.Explanation.Step;
import cn.duban.plan.progress.Trust.Mark;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a re-check (抽测复核) and a soft promise (力争) do to a light.
class TrustTests {
    private static final Target AT_LEAST_95 = new Target.AtLeast(new BigDecimal("95"), "%");
    private static final Deadline OPEN = new Deadline.Open();

    @ParameterizedTest
    @CsvSource({
        "96, DOUBTED, YELLOW",
        "96, TRUSTED, GREEN",
        "96, UNTESTED, GREEN",
        "80, DOUBTED, RED",
        "94, DOUBTED, YELLOW"
    })
    void a_doubted_figure_is_never_green_and_never_better_than_it_was(
            String value, Mark mark, Colour colour) {
        assertThat(rate(value, mark).colour()).isEqualTo(colour);
    }

    @Test
    void a_doubt_is_said_and_explained() {
        Progress progress = rate("96", Mark.DOUBTED);
        assertThat(progress.light().reason())
                .isEqualTo("体质健康合格率96%，达到不低于95%的目标（应报10所，已报10所）；" + "抽测复核5项中有2项不符，数据存疑，不能亮绿。");
        assertThat(progress.explanation().steps())
                .extracting(Step::rule, Step::colour)
                .containsExactly(tuple("met", GREEN), tuple("doubted", YELLOW));
        assertThat(progress.rule()).isEqualTo("doubted");
        assertThat(progress.explanation().inputs())
                .anySatisfy(i -> {
                    assertThat(i.name()).isEqualTo("trust");
                    assertThat(i.value()).isEqualTo("复核存疑（复核5项，2项不符）");
                });
    }

    @Test
    void a_doubted_all_is_not_green_either() {
        Figure all = Some.ratio(SPRING_2026, "118", "118", 118, 118);
        Facts facts =
                Some.facts(Some.shareOfSchools("作业控制达标"), Some.rechecked(all, Mark.DOUBTED, 1));
        assertThat(derive(new Target.All(), OPEN, facts, "2026-04-01").colour()).isEqualTo(YELLOW);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-01, 80, YELLOW",
        "2026-12-31, 94, YELLOW",
        "2026-12-31, 95, GREEN",
        "2026-04-01, 94, YELLOW"
    })
    void where_the_bureau_wants_it_so_what_was_only_striven_for_is_never_red(
            String today, String value, Colour colour) {
        Facts facts =
                Some.soft(
                        Some.facts(
                                Some.rate("体质健康合格率"),
                                Some.ratio(SPRING_2026, value, "100", 10, 10)));
        assertThat(lenient(facts, today).colour()).isEqualTo(colour);
        Facts few =
                Some.soft(
                        Some.facts(
                                Some.rate("体质健康合格率"),
                                Some.ratio(SPRING_2026, value, "100", 10, 3)));
        assertThat(lenient(few, today).colour()).isEqualTo(GREY);
    }

    private static Progress lenient(Facts facts, String today) {
        return Progress.derivedFrom(
                AT_LEAST_95, OPEN, facts, SomeSettings.lenient(), LocalDate.parse(today));
    }

    @Test
    void what_was_only_striven_for_is_red_like_the_others_where_nobody_says_otherwise() {
        Facts facts =
                Some.soft(
                        Some.facts(
                                Some.rate("体质健康合格率"),
                                Some.ratio(SPRING_2026, "80", "100", 10, 10)));
        assertThat(derive(AT_LEAST_95, OPEN, facts, "2026-12-31").colour()).isEqualTo(RED);
    }

    @Test
    void the_same_promise_made_firmly_is_red() {
        Facts facts =
                Some.facts(Some.rate("体质健康合格率"), Some.ratio(SPRING_2026, "80", "100", 10, 10));
        assertThat(derive(AT_LEAST_95, OPEN, facts, "2026-12-31").colour()).isEqualTo(RED);
    }

    private static Progress rate(String value, Mark mark) {
        Figure figure = Some.ratio(SPRING_2026, value, "100", 10, 10);
        Facts facts = Some.facts(Some.rate("体质健康合格率"), Some.rechecked(figure, mark, 2));
        return derive(AT_LEAST_95, OPEN, facts, "2026-04-01");
    }
}
