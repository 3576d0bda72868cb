package cn.duban.plan.progress;

import static cn.duban.plan.progress.Colour.GREEN;
import static cn.duban.plan.progress.Colour.YELLOW;
import static cn.duban.plan.progress.Some.YEAR_2026;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.commitment.Deadline;
import cn.duban.plan.commitment.Every;
import cn.duban.plan.commitment.Target;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// 迟做补上不转绿 — a rule a bureau may choose; without it, what is made up is green.
class LateTests {
    private static final Deadline JUNE = new Deadline.On(LocalDate.parse("2026-06-30"));
    private static final Target ROOMS = new Target.AtLeast(new BigDecimal("140"), "间");

    @Test
    void what_was_done_after_its_deadline_stays_yellow_only_where_that_is_the_rule() {
        Facts facts = Some.entries("教学楼", "", Some.done("2026-07-15"));
        assertThat(usually(new Target.Done(), facts)).isEqualTo(GREEN);
        assertThat(strictly(new Target.Done(), facts)).isEqualTo(YELLOW);
        Facts inTime = Some.entries("教学楼", "", Some.done("2026-06-30"));
        assertThat(strictly(new Target.Done(), inTime)).isEqualTo(GREEN);
    }

    @Test
    void a_figure_that_was_short_on_the_last_day_is_remembered() {
        Facts now = Some.facts(Some.countOf("教室空调", "间"), Some.sum(YEAR_2026, "140", 9, 9));
        Facts wasShort = Some.observed(now, "2026", "2026-06-20=120", "2026-07-05=140");
        Facts wasThere = Some.observed(now, "2026", "2026-06-20=140");
        assertThat(strictly(ROOMS, wasShort)).isEqualTo(YELLOW);
        assertThat(usually(ROOMS, wasShort)).isEqualTo(GREEN);
        assertThat(strictly(ROOMS, wasThere)).isEqualTo(GREEN);
        assertThat(strictly(ROOMS, now)).as("nothing known of that day").isEqualTo(GREEN);
    }

    @Test
    void a_meeting_recorded_weeks_after_its_month_was_made_up() {
        Target monthly = new Target.Recurring(Every.MONTH, 1);
        assertThat(strictly(monthly, months("2026-05-07T01:00:00Z"))).isEqualTo(GREEN);
        assertThat(strictly(monthly, months("2026-06-01T01:00:00Z"))).isEqualTo(YELLOW);
        assertThat(usually(monthly, months("2026-06-01T01:00:00Z"))).isEqualTo(GREEN);
    }

    /// One meeting each month until June; that of April recorded at the given moment.
    private static Facts months(String aprilRecorded) {
        Entry[] entries = new Entry[6];
        for (int month = 1; month <= 6; month++) {
            LocalDate on = LocalDate.of(2026, month, 15);
            Instant at = Instant.parse(month == 4 ? aprilRecorded : on + "T08:00:00Z");
            entries[month - 1] =
                    new Entry("e" + month, "k" + month, on, null, null, "例会", null, "示例", at);
        }
        return Some.entries("督导例会", "次", entries);
    }

    private static Colour usually(Target target, Facts facts) {
        return on(target, facts, ProgressSettings.defaults());
    }

    private static Colour strictly(Target target, Facts facts) {
        return on(target, facts, SomeSettings.strict());
    }

    private static Colour on(Target target, Facts facts, ProgressSettings settings) {
        return Progress.derivedFrom(target, JUNE, facts, settings, LocalDate.parse("2026-07-20"))
                .colour();
    }
}
