package cn.duban.indicator.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.indicator.period.LateEntries;
import cn.duban.indicator.period.LateEntry;
import cn.duban.indicator.register.Profile;
import cn.duban.starter.problem.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// 迟报: what comes after a period has closed, and who may still send it.
class LateRowsTests {

    private static final String FORM =
            """
            {"rows":[{"school":"2199000001","form":"FITNESS","period":"%s","values":{"fit.due":600,"fit.tested":600,
             "fit.excellent":100,"fit.good":200,"fit.pass":250,"fit.fail":50}}]}\
            """;

    @Test
    void a_row_in_time_carries_no_mark() {
        APush push = new APush();
        push.exceptions = excepting("2199000001|FITNESS|2025-2026");

        assertThat(rows(push, "2025-2026").getFirst().row().late()).isNull();
    }

    @Test
    void an_exception_lets_in_exactly_its_school_form_and_period_and_marks_the_row() {
        APush push = new APush();
        assertThat(refused(push)).contains("period-closed");

        push.exceptions = excepting("2199000001|FITNESS|2024-2025");
        assertThat(rows(push, "2024-2025").getFirst().row().late()).isTrue();

        for (String other :
                List.of(
                        "2199000003|FITNESS|2024-2025",
                        "2199000001|VISION|2024-2025",
                        "2199000001|FITNESS|2023-2024")) {
            push.exceptions = excepting(other);
            assertThat(refused(push)).as(other).contains("period-closed");
        }
    }

    @Test
    void a_correction_the_bureau_asked_for_is_let_in_without_the_mark() {
        APush push = new APush();
        Set<String> returned = Set.of("2199000001|FITNESS|2024-2025");
        push.exceptions = new LateEntries.InForce(Set.of(), returned, Set.of());

        assertThat(rows(push, "2024-2025").getFirst().row().late()).isNull();
    }

    @Test
    void a_row_returned_of_one_stage_lets_in_that_stage_alone() {
        APush push = new APush().school("3129000001", "312", Profile.Status.OPEN);
        push.period("2025-autumn", "2025-09-01", "2026-02-01");
        String primary = "3129000001|VISION|2025-autumn|PRIMARY";
        push.exceptions = new LateEntries.InForce(Set.of(), Set.of(primary), Set.of());
        assertThat(ofStage(push, "小学").accepted().getFirst().row().late()).isNull();
        assertThat(codes(ofStage(push, "初中"))).contains("period-closed");

        push.exceptions = new LateEntries.InForce(Set.of(), Set.of(), Set.of(primary));
        assertThat(ofStage(push, "PRIMARY").accepted().getFirst().row().late()).isTrue();
        assertThat(codes(ofStage(push, "JUNIOR"))).contains("period-closed");

        push.exceptions = excepting("3129000001|VISION|2025-autumn");
        assertThat(ofStage(push, "JUNIOR").accepted().getFirst().row().late()).isTrue();
    }

    private static Verdicts ofStage(APush push, String stage) {
        return push.json(
                """
                {"rows":[{"school":"3129000001","form":"VISION","period":"2025-autumn","stage":"%s",
                 "values":{"vis.due":600,"vis.screened":600,"vis.myopia":300}}]}\
                """
                        .formatted(stage));
    }

    @Test
    void no_exception_opens_a_period_before_its_day() {
        APush push = new APush();
        push.exceptions = excepting("2199000001|FITNESS|2026-2027");

        assertThat(push.json(FORM.formatted("2026-2027")).objections())
                .extracting(Violation::code)
                .contains("period-closed");
    }

    @Test
    void an_exception_ends_at_its_moment_or_when_it_is_revoked() {
        Instant end = Instant.parse("2026-04-12T10:00:00Z");
        LateEntry.Stamp stamp = new LateEntry.Stamp("o", "示例科员", Instant.EPOCH, null);
        LateEntry exception =
                new LateEntry(
                        "E1",
                        null,
                        "FITNESS",
                        "2024-2025",
                        null,
                        List.of("2199000001"),
                        "停课",
                        end,
                        stamp,
                        null,
                        null,
                        List.of());

        assertThat(exception.at(end.minusMillis(1))).isEqualTo(LateEntry.State.IN_FORCE);
        assertThat(exception.at(end)).isEqualTo(LateEntry.State.EXPIRED);
        assertThat(exception.revokedBy(stamp).at(end.minusMillis(1)))
                .isEqualTo(LateEntry.State.REVOKED);
    }

    private static LateEntries.InForce excepting(String key) {
        return new LateEntries.InForce(Set.of(key), Set.of(), Set.of());
    }

    private static List<Verdicts.GoodRow> rows(APush push, String period) {
        Verdicts verdicts = push.json(FORM.formatted(period));
        assertThat(verdicts.objections()).isEmpty();
        return verdicts.accepted();
    }

    private static List<String> refused(APush push) {
        return codes(push.json(FORM.formatted("2024-2025")));
    }

    private static List<String> codes(Verdicts verdicts) {
        return verdicts.objections().stream().map(Violation::code).toList();
    }
}
