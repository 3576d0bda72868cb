package cn.duban.indicator.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// 数据行 — heard twice, late, corrected, withdrawn, or before its school: it counts once, as last
/// said.
class RollUpRowsTests extends OnTwoTowns {

    @Test
    void the_same_receipt_heard_again_changes_nothing() {
        push(1, "k1", 300);
        stage.news();
        push(1, "k1", 300);

        assertThat(stage.news()).isEmpty();
    }

    @Test
    void an_older_receipt_that_arrives_late_is_not_taken() {
        push(5, "k1", 320);
        push(4, "k1", 300);

        assertThat(stage.line("PRE.KIDS", DISTRICT, SPRING)).isEqualTo("320/- 1/2 320");
    }

    @Test
    void a_correction_replaces_and_does_not_add() {
        push(1, "k1", 300);
        push(2, "k1", 310);

        assertThat(stage.line("PRE.KIDS", CITY, SPRING)).isEqualTo("310/- 1/2 310");
    }

    @Test
    void a_withdrawn_row_leaves_the_school_expected_and_cannot_be_brought_back_by_an_older_one() {
        push(1, "k1", 300);
        stage.withdraw(3, "k1", "KINDERGARTEN", SPRING);
        push(2, "k1", 305);

        assertThat(stage.line("PRE.KIDS", DISTRICT, SPRING)).isEqualTo("-/- 0/2 -");
        push(4, "k1", 306);
        assertThat(stage.line("PRE.KIDS", DISTRICT, SPRING)).isEqualTo("306/- 1/2 306");
    }

    @Test
    void a_row_heard_before_its_school_counts_as_soon_as_the_school_is_known() {
        push(1, "k3", 50);
        assertThat(stage.line("PRE.KIDS", DISTRICT, SPRING)).isEqualTo("-/- 0/2 -");
        stage.school("k3", 1, AProfile.kindergarten(TOWN_A).profile());

        assertThat(stage.line("PRE.KIDS", DISTRICT, SPRING)).isEqualTo("50/- 1/3 50");
    }
}
