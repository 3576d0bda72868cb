package cn.duban.indicator.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// 学校变动 — moves, reclassifications and closures take the numbers along from their day on.
class RollUpSchoolsTests extends OnTwoTowns {

    @Test
    void a_school_that_moves_to_another_town_takes_its_numbers_along() {
        push(1, "k1", 300);
        stage.school("k1", 2, AProfile.kindergarten("99010101").profile());

        assertThat(stage.line("PRE.KIDS", TOWN_A, SPRING)).isEqualTo("-/- 0/0 -");
        assertThat(stage.line("PRE.KIDS", DISTRICT, SPRING)).isEqualTo("-/- 0/1 -");
        assertThat(stage.line("PRE.KIDS", "99010101", SPRING)).isEqualTo("300/- 1/1 300");
        assertThat(stage.line("PRE.KIDS", "990101", SPRING)).isEqualTo("300/- 1/1 300");
        assertThat(stage.line("PRE.KIDS", CITY, SPRING)).isEqualTo("300/- 1/2 300");
        assertThat(stage.figure("PRE.KIDS", "k1", SPRING).path("parent").asString())
                .isEqualTo("99010101");
    }

    @Test
    void a_kindergarten_that_becomes_inclusive_on_a_day_counts_from_that_day_only() {
        push(1, "k2", 100, SPRING);
        push(2, "k2", 100, AUTUMN);
        stage.school(
                "k2",
                2,
                AProfile.kindergarten(TOWN_B).ownership("PRIVATE").profile(),
                AProfile.kindergarten(TOWN_B)
                        .from("2026-09-01")
                        .ownership("INCLUSIVE_PRIVATE")
                        .profile());

        assertThat(stage.line("PRE.INCL", TOWN_B, SPRING)).isEqualTo("0/100 1/1 0");
        assertThat(stage.line("PRE.INCL", TOWN_B, AUTUMN)).isEqualTo("100/100 1/1 100");
        assertThat(stage.line("PRE.PUB", TOWN_B, AUTUMN)).isEqualTo("0/100 1/1 0");
    }

    @Test
    void a_school_closed_before_the_reference_day_neither_counts_nor_is_expected() {
        push(1, "k1", 300, SPRING);
        push(2, "k1", 300, AUTUMN);
        stage.school(
                "k1",
                2,
                AProfile.kindergarten(TOWN_A).profile(),
                AProfile.kindergarten(TOWN_A).from("2026-07-01").closed().profile());

        assertThat(stage.line("PRE.KIDS", DISTRICT, SPRING)).isEqualTo("300/- 1/2 300");
        assertThat(stage.line("PRE.KIDS", DISTRICT, AUTUMN)).isEqualTo("-/- 0/1 -");
        assertThat(stage.line("PRE.KIDS", TOWN_A, AUTUMN)).isEqualTo("-/- 0/0 -");
    }

    @Test
    void an_older_state_of_a_school_that_arrives_late_is_not_taken() {
        stage.school("k1", 3, AProfile.kindergarten(TOWN_B).profile());
        stage.school("k1", 2, AProfile.kindergarten(TOWN_A).profile());

        assertThat(stage.line("PRE.KIDS", TOWN_B, SPRING)).isEqualTo("-/- 0/2 -");
        assertThat(stage.line("PRE.KIDS", TOWN_A, SPRING)).isEqualTo("-/- 0/0 -");
    }

    @Test
    void a_school_directly_under_its_district_counts_there_and_above_without_a_town() {
        stage.school("k3", 1, AProfile.kindergarten(TOWN_A).underDistrict().profile());
        push(1, "k3", 70);

        assertThat(stage.line("PRE.KIDS", DISTRICT, SPRING)).isEqualTo("70/- 1/3 70");
        assertThat(stage.line("PRE.KIDS", CITY, SPRING)).isEqualTo("70/- 1/3 70");
        assertThat(stage.line("PRE.KIDS", TOWN_A, SPRING)).isEqualTo("-/- 0/1 -");
        assertThat(stage.figure("PRE.KIDS", "k3", SPRING).path("parent").asString())
                .isEqualTo(DISTRICT);
    }
}
