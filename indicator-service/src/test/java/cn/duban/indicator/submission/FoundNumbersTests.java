package cn.duban.indicator.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.indicator.catalogue.Catalogue;
import cn.duban.indicator.submission.rule.Rules;
import cn.duban.starter.problem.Violation;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// 复核的数: a kindergarten that reported 200 children and 10 teachers.
class FoundNumbersTests {

    private final FoundNumbers numbers = new FoundNumbers(Rules.builtIn());

    @Test
    void an_odd_number_is_held_back_until_a_note_explains_it() {
        var held = numbers.on(reported(200, 10), Map.of("kid.enrolled", "900"), false);
        assertThat(held.objections())
                .extracting(Violation::code)
                .containsExactly("explanation-needed");
        assertThat(held.objections().getFirst().at()).isEqualTo("/note");
        assertThat(held.objections().getFirst().message()).contains("每名专任教师对应的在园幼儿数", "备注");

        var noted = numbers.on(reported(200, 10), Map.of("kid.enrolled", "900"), true);
        assertThat(noted.objections()).isEmpty();
        assertThat(noted.values()).containsExactly(Map.entry("kid.enrolled", new BigDecimal(900)));
    }

    @Test
    void finding_the_very_number_that_was_reported_needs_no_note_however_odd_it_is() {
        assertThat(numbers.on(reported(900, 10), Map.of("kid.enrolled", "900"), false).objections())
                .isEmpty();
    }

    @Test
    void a_number_is_read_as_in_a_push_with_what_was_probably_meant() {
        var read = numbers.on(reported(200, 10), Map.of("kid.enrolled", "1O0"), false);
        assertThat(read.objections().getFirst().suggestion()).isEqualTo("100");
        assertThat(read.values()).isEmpty();
    }

    private static FoundNumbers.Row reported(int kids, int teachers) {
        return new FoundNumbers.Row(
                "1199000017",
                Catalogue.builtIn().formAsked("KINDERGARTEN"),
                "2026-spring",
                null,
                Map.of(
                        "kid.enrolled",
                        BigDecimal.valueOf(kids),
                        "tea.full",
                        BigDecimal.valueOf(teachers)));
    }
}
