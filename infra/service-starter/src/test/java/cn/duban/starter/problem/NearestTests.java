package cn.duban.starter.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTests {
    private static final List<String> KNOWN = List.of("FIT.GOOD", "FIT.PASS", "PRE.INCL");

    @Test
    void two_slips_are_forgiven_and_three_are_not() {
        assertThat(Nearest.to("fit.pas", KNOWN)).hasValue("FIT.PASS");
        assertThat(Nearest.to("FTI.PASS", KNOWN)).hasValue("FIT.PASS");
        assertThat(Nearest.to("FTI.PAS", KNOWN)).isEmpty();
    }

    @Test
    void the_nearest_come_first_whatever_they_begin_with() {
        assertThat(Nearest.among("IT.PASS", KNOWN, 2)).containsExactly("FIT.PASS", "FIT.GOOD");
    }

    @Test
    void a_very_long_word_is_compared_as_far_as_a_code_may_reach() {
        assertThat(Nearest.to("9".repeat(1_000_000), KNOWN)).isEmpty();
    }
}
