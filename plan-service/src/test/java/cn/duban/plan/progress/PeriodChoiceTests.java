package cn.duban.plan.progress;

import static cn.duban.plan.progress.Colour.GREY;
import static cn.duban.plan.progress.Some.AUTUMN_2026;
import static cn.duban.plan.progress.Some.SPRING_2025;
import static cn.duban.plan.progress.Some.SPRING_2026;
import static cn.duban.plan.progress.Some.derive;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.commitment.Deadline;
import cn.duban.plan.commitment.Target;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/// 选期 — which period speaks for a plan year.
class PeriodChoiceTests {
    private static final Target AT_LEAST_95 = new Target.AtLeast(new BigDecimal("95"), "%");
    private static final Deadline OPEN = new Deadline.Open();

    @Test
    void the_period_is_the_latest_one_whose_reference_day_has_come() {
        Figure spring = Some.ratio(SPRING_2026, "90", "100", 10, 10);
        Figure autumn = Some.ratio(AUTUMN_2026, "96", "100", 10, 9);
        assertThat(periodOn("2026-09-14", spring, autumn)).isEqualTo("2026-spring");
        assertThat(periodOn("2026-09-15", spring, autumn)).isEqualTo("2026-autumn");
        assertThat(periodOn("2026-09-15", autumn, spring)).isEqualTo("2026-autumn");
    }

    @Test
    void the_period_that_nobody_reported_yet_does_not_hide_the_one_before() {
        Figure spring = Some.ratio(SPRING_2026, "90", "100", 10, 10);
        Figure autumn = Some.ratio(AUTUMN_2026, "0", "0", 10, 0);
        assertThat(periodOn("2026-10-01", spring, autumn)).isEqualTo("2026-spring");
    }

    @Test
    void the_period_of_another_year_says_nothing_about_this_plan() {
        Figure lastYear = Some.ratio(SPRING_2025, "99", "100", 10, 10);
        Facts facts = Some.facts(Some.rate("体质健康合格率"), lastYear);
        Progress progress = derive(AT_LEAST_95, OPEN, facts, "2026-04-01");
        assertThat(progress.colour()).isEqualTo(GREY);
        assertThat(progress.light().reason()).isEqualTo("体质健康合格率尚无数据，还看不出。");
    }

    private String periodOn(String today, Figure... figures) {
        Facts facts = Some.facts(Some.rate("体质健康合格率"), figures);
        return derive(AT_LEAST_95, OPEN, facts, today).figure().orElseThrow().period().code();
    }
}
