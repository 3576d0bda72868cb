package cn.duban.indicator.submission;

import static cn.duban.indicator.catalogue.Element.Type.BOOL;
import static cn.duban.indicator.catalogue.Element.Type.DECIMAL;
import static cn.duban.indicator.catalogue.Element.Type.INT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTests {

    @Test
    void a_letter_that_looks_like_a_digit_is_read_as_that_digit_in_a_suggestion() {
        assertThat(Numbers.meant(INT, "1O")).isEqualTo("10");
        assertThat(Numbers.meant(INT, "l2o")).isEqualTo("120");
        assertThat(Numbers.meant(INT, "3S")).isEqualTo("35");
    }

    @Test
    void what_holds_no_digit_or_is_a_word_is_not_guessed_at() {
        assertThat(Numbers.meant(INT, "SO")).isNull();
        assertThat(Numbers.meant(INT, "五十")).isNull();
        assertThat(Numbers.meant(BOOL, "1O")).isNull();
    }

    @Test
    void grouped_digits_and_units_are_left_out_as_before() {
        assertThat(Numbers.meant(INT, "1,234")).isEqualTo("1234");
        assertThat(Numbers.meant(INT, "268人")).isEqualTo("268");
        assertThat(Numbers.meant(DECIMAL, "12.5元")).isEqualTo("12.5");
    }
}
