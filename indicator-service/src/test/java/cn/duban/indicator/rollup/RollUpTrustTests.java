package cn.duban.indicator.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// 抽测复核: what was found at single schools travels up with their numbers, and away with them.
class RollUpTrustTests extends OnRechecked {

    @Test
    void a_figure_nobody_has_checked_says_nothing_of_trust() {
        assertThat(stage.line("RATE", CITY, YEAR)).startsWith("400/15 2/2");
        assertThat(stage.figure("RATE", CITY, YEAR).has("trust")).isFalse();
        assertThat(stage.line("RATE", "k1", YEAR)).startsWith("300/10 1/1");
        assertThat(stage.figure("RATE", "k1", YEAR).has("trust")).isFalse();
    }

    @Test
    void a_re_check_reaches_every_figure_the_number_is_in_and_changes_no_value() {
        String before = stage.line("RATE", CITY, YEAR);
        recheck(10, "k1", List.of("kids", "rooms"), NONE);

        for (String unit : List.of("k1", "99010101", "990101", CITY)) {
            assertThat(trust(unit)).as(unit).isEqualTo("TRUSTED 0/2");
        }
        assertThat(stage.line("RATE", CITY, YEAR)).isEqualTo(before);
        assertThat(stage.figure("RATE", "990102", YEAR).has("trust")).isFalse();
        assertThat(stage.figure("RATE", "k2", YEAR).has("trust")).isFalse();
    }

    @Test
    void only_the_numbers_a_formula_reads_count() {
        recheck(10, "k1", List.of("kids", "toys"), List.of("beds"));

        assertThat(trust("k1")).isEqualTo("TRUSTED 0/1");
    }

    @Test
    void more_than_one_in_twenty_wrong_is_doubted_and_exactly_one_in_twenty_is_not() {
        recheck(10, "k1", List.of("kids"), List.of("rooms"));
        recheck(11, "k2", List.of("kids", "rooms"), NONE);
        assertThat(trust("k1")).isEqualTo("DOUBTED 1/2");
        assertThat(trust("990102")).isEqualTo("TRUSTED 0/2");
        assertThat(trust(CITY)).isEqualTo("DOUBTED 1/4");

        for (int i = 3; i <= 10; i++) {
            stage.school("k" + i, 1, AProfile.kindergarten("99010201").profile());
            push(i, "k" + i, 100, 5);
            recheck(20 + i, "k" + i, List.of("kids", "rooms"), NONE);
        }
        assertThat(trust(CITY)).isEqualTo("TRUSTED 1/20");
    }

    @Test
    void a_re_check_that_is_taken_back_leaves_no_trace() {
        JsonNode before = stage.figure("RATE", CITY, YEAR);
        recheck(10, "k1", List.of("kids"), List.of("rooms"));
        assertThat(stage.figure("RATE", CITY, YEAR)).isNotEqualTo(before);

        recheck(11, "k1", NONE, NONE);
        assertThat(stage.figure("RATE", CITY, YEAR)).isEqualTo(before);
    }

    @Test
    void a_correction_does_not_wash_a_finding_away_and_a_withdrawal_takes_it_along() {
        recheck(10, "k1", List.of("kids"), List.of("rooms"));
        push(20, "k1", 300, 12);
        assertThat(stage.line("RATE", "990101", YEAR)).isEqualTo("300/12 1/1 25");
        assertThat(trust("990101")).isEqualTo("DOUBTED 1/2");

        stage.withdraw(21, "k1", "CARE", YEAR);
        assertThat(stage.figure("RATE", "990101", YEAR).has("trust")).isFalse();
        assertThat(stage.figure("RATE", CITY, YEAR).has("trust")).isFalse();

        push(22, "k1", 300, 12);
        assertThat(trust(CITY)).isEqualTo("DOUBTED 1/2");
    }

    @Test
    void when_a_school_moves_its_finding_moves_with_it() {
        recheck(10, "k1", List.of("kids"), List.of("rooms"));
        recheck(11, "k2", List.of("kids", "rooms"), NONE);

        stage.school("k1", 2, AProfile.kindergarten("99010201").profile());
        assertThat(stage.figure("RATE", "99010101", YEAR).has("trust")).isFalse();
        assertThat(stage.figure("RATE", "990101", YEAR).has("trust")).isFalse();
        assertThat(trust("990102")).isEqualTo("DOUBTED 1/4");
        assertThat(trust(CITY)).isEqualTo("DOUBTED 1/4");

        stage.school("k1", 3, AProfile.kindergarten("99010101").profile());
        assertThat(trust("990101")).isEqualTo("DOUBTED 1/2");
        assertThat(trust("990102")).isEqualTo("TRUSTED 0/2");
    }
}
