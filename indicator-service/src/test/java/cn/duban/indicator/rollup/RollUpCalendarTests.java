package cn.duban.indicator.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.indicator.catalogue.Finalizer;
import cn.duban.indicator.catalogue.Input.AsOf;
import cn.duban.indicator.period.PeriodType;
import cn.duban.indicator.period.TermDays;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// New term dates reach the figures that were counted by the old ones.
class RollUpCalendarTests extends OnOneTown {

    @Test
    void new_term_dates_move_the_reference_day_and_the_days_that_are_told() {
        stage.period("2026-autumn");
        stage.only("PRE.KIDS");
        stage.school(
                "k1",
                2,
                AProfile.kindergarten(TOWN).profile(),
                AProfile.kindergarten("99010101").from("2026-09-02").profile());
        stage.push(
                1, "k1", "KINDERGARTEN", "2026-autumn", Map.of("kid.enrolled", 40, "tea.full", 5));
        assertThat(stage.line("PRE.KIDS", TOWN, "2026-autumn")).isEqualTo("40/- 1/2 40");

        stage.terms(terms(1, LocalDate.of(2026, 9, 3)));
        assertThat(stage.line("PRE.KIDS", TOWN, "2026-autumn")).isEqualTo("-/- 0/1 -");
        assertThat(stage.line("PRE.KIDS", "99010101", "2026-autumn")).isEqualTo("40/- 1/1 40");
        assertThat(reference("99010101")).isEqualTo("2026-09-03");
        assertThat(reference(TOWN)).isEqualTo("2026-09-03");

        stage.terms(terms(2, LocalDate.of(2026, 9, 1)));
        stage.terms(terms(1, LocalDate.of(2026, 9, 3)));
        assertThat(stage.line("PRE.KIDS", TOWN, "2026-autumn")).isEqualTo("40/- 1/2 40");
        assertThat(reference(TOWN)).isEqualTo("2026-09-01");
        assertThat(stage.figure("PRE.KIDS", TOWN, "2026-autumn").at("/period/to").asString())
                .isEqualTo("2027-01-22");
    }

    @Test
    void new_term_dates_change_which_term_was_the_last_one() {
        stage.define(
                ADefinition.of("MAR", PeriodType.MONTH, Finalizer.SUM, "kids")
                        .reading("CARE", PeriodType.TERM, AsOf.LATEST, "kids")
                        .definition());
        stage.period("2026-03");
        push(1, "k1", "2025-autumn", 40);
        push(2, "k1", "2026-spring", 50);
        assertThat(stage.line("MAR", CITY, "2026-03")).isEqualTo("50/- 1/2 50");

        stage.terms(
                new TermDays(
                        "2025-2026",
                        1,
                        LocalDate.of(2025, 9, 1),
                        LocalDate.of(2026, 1, 23),
                        LocalDate.of(2026, 4, 1),
                        LocalDate.of(2026, 8, 7)));
        assertThat(stage.line("MAR", CITY, "2026-03")).isEqualTo("40/- 1/2 40");
        push(3, "k1", "2026-spring", 51);
        push(4, "k1", "2025-autumn", 41);
        assertThat(stage.line("MAR", CITY, "2026-03")).isEqualTo("41/- 1/2 41");
    }

    private String reference(String unit) {
        return stage.figure("PRE.KIDS", unit, "2026-autumn").at("/period/reference").asString();
    }

    private static TermDays terms(long version, LocalDate autumnFrom) {
        return new TermDays(
                "2026-2027",
                version,
                autumnFrom,
                LocalDate.of(2027, 1, 22),
                LocalDate.of(2027, 2, 22),
                LocalDate.of(2027, 7, 9));
    }
}
