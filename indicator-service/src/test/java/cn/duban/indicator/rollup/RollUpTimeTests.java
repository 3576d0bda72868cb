package cn.duban.indicator.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.indicator.catalogue.Finalizer;
import cn.duban.indicator.catalogue.Input.AsOf;
import cn.duban.indicator.period.PeriodType;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Which period's number an indicator reads, and what adds up over time.
class RollUpTimeTests extends OnOneTown {

    @Test
    void a_calendar_year_reads_the_school_year_that_began_in_it_and_no_other() {
        stage.define(latest(PeriodType.SCHOOL_YEAR).definition());
        push(1, "k1", "2025-2026", 50);
        assertThat(stage.line("YEAR", CITY, "2026")).isEqualTo("-/- 0/2 -");

        push(2, "k1", "2026-2027", 70);
        push(3, "k1", "2027-2028", 90);
        assertThat(stage.line("YEAR", CITY, "2026")).isEqualTo("70/- 1/2 70");
    }

    @Test
    void a_calendar_year_reads_its_last_term_and_a_correction_of_that_term_is_followed() {
        stage.define(latest(PeriodType.TERM).definition());
        push(1, "k1", "2026-spring", 50);
        push(2, "k1", "2026-autumn", 60);
        assertThat(stage.line("YEAR", CITY, "2026")).isEqualTo("60/- 1/2 60");

        push(3, "k1", "2026-autumn", 61);
        push(4, "k1", "2026-spring", 99);
        assertThat(stage.line("YEAR", CITY, "2026")).isEqualTo("61/- 1/2 61");
    }

    @Test
    void flows_are_cumulative_in_the_year_and_a_withdrawn_month_is_taken_back() {
        stage.define(
                ADefinition.of("YEAR", PeriodType.CALENDAR_YEAR, Finalizer.SUM, "train.times")
                        .reading("TRAIN", PeriodType.MONTH, AsOf.WITHIN, "train.times")
                        .definition());
        for (int month = 1; month <= 4; month++) {
            month(month, "k1", "2026-%02d".formatted(month), 10 * month);
        }
        month(5, "k2", "2026-02", 7);
        month(6, "k1", "2025-12", 1000);
        month(7, "k1", "2027-01", 1000);
        assertThat(stage.line("YEAR", CITY, "2026")).isEqualTo("107/- 2/2 107");

        month(8, "k1", "2026-02", 25);
        assertThat(stage.line("YEAR", CITY, "2026")).isEqualTo("112/- 2/2 112");
        stage.withdraw(9, "k1", "TRAIN", "2026-03");
        stage.withdraw(10, "k2", "TRAIN", "2026-02");
        assertThat(stage.line("YEAR", CITY, "2026")).isEqualTo("75/- 1/2 75");
    }

    @Test
    void of_a_stock_the_last_month_counts_whatever_order_the_months_came_in() {
        stage.define(
                ADefinition.of("YEAR", PeriodType.CALENDAR_YEAR, Finalizer.SUM, "seats")
                        .readingStocks("SEATS", PeriodType.MONTH, AsOf.WITHIN, "seats")
                        .definition());
        stage.push(1, "k1", "SEATS", "2026-06", Map.of("seats", 300));
        stage.push(2, "k1", "SEATS", "2026-03", Map.of("seats", 200));

        assertThat(stage.line("YEAR", CITY, "2026")).isEqualTo("300/- 1/2 300");
        stage.withdraw(3, "k1", "SEATS", "2026-06");
        assertThat(stage.line("YEAR", CITY, "2026")).isEqualTo("200/- 1/2 200");
    }

    @Test
    void what_recurs_is_due_as_often_as_a_month_was_opened() {
        stage.define(
                ADefinition.of("MONTHLY", PeriodType.CALENDAR_YEAR, Finalizer.RECURRING, "done")
                        .reading("DRILL", PeriodType.MONTH, AsOf.WITHIN, "done")
                        .booleans("done")
                        .definition());
        stage.period("2026-01").period("2026-02");
        stage.push(1, "k1", "DRILL", "2026-01", Map.of("done", 1));
        stage.push(2, "k2", "DRILL", "2026-01", Map.of("done", 1));
        stage.push(3, "k2", "DRILL", "2026-02", Map.of("done", 1));
        assertThat(stage.line("MONTHLY", CITY, "2026")).isEqualTo("3/4 2/2 0.75");

        stage.period("2026-03");
        assertThat(stage.line("MONTHLY", CITY, "2026")).isEqualTo("3/6 2/2 0.5");
    }

    @Test
    void an_indicator_of_two_forms_waits_for_both() {
        stage.define(
                ADefinition.of("RATE", PeriodType.CALENDAR_YEAR, Finalizer.RATIO, "books", "pupils")
                        .reading("BOOKS", PeriodType.CALENDAR_YEAR, AsOf.SAME, "books")
                        .reading("PUPILS", PeriodType.SCHOOL_YEAR, AsOf.LATEST, "pupils")
                        .definition());
        stage.push(1, "k1", "BOOKS", "2026", Map.of("books", 900));
        stage.push(2, "k2", "PUPILS", "2026-2027", Map.of("pupils", 100));
        assertThat(stage.line("RATE", CITY, "2026")).isEqualTo("-/- 0/2 -");

        stage.push(3, "k1", "PUPILS", "2026-2027", Map.of("pupils", 300));
        assertThat(stage.line("RATE", CITY, "2026")).isEqualTo("900/300 1/2 3");
    }

    @Test
    void rows_that_came_late_are_counted_beside_the_figure() {
        stage.define(latest(PeriodType.TERM).definition());
        push(1, "k1", "2026-autumn", 60);
        assertThat(stage.figure("YEAR", CITY, "2026").has("late")).isFalse();

        stage.pushLate(2, "k2", "CARE", "2026-autumn", Map.of("kids", 5));
        assertThat(stage.figure("YEAR", CITY, "2026").path("late").asInt()).isEqualTo(1);
        push(3, "k2", "2026-autumn", 6);
        assertThat(stage.figure("YEAR", CITY, "2026").has("late")).isFalse();
    }

    private static ADefinition latest(PeriodType type) {
        return ADefinition.of("YEAR", PeriodType.CALENDAR_YEAR, Finalizer.SUM, "kids")
                .reading("CARE", type, AsOf.LATEST, "kids");
    }

    private void month(int receipt, String school, String period, int times) {
        stage.push(receipt, school, "TRAIN", period, Map.of("train.times", times));
    }
}
