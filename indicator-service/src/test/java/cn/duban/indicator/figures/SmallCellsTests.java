package cn.duban.indicator.figures;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.indicator.events.IndicatorEvent.Trust;
import cn.duban.indicator.figures.SmallCells.Audience;
import cn.duban.starter.messaging.EventJson;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SmallCellsTests {

    @Test
    void a_handful_of_children_is_hidden_from_schools_and_a_larger_handful_from_the_public() {
        var handful = AFigure.of("1199000001", 96, 100);
        assertThat(shown(SmallCells.hide(List.of(handful), Audience.SCHOOL, "")))
                .containsExactly("*");
        var nine = AFigure.of("1199000001", 91, 100);
        assertThat(shown(SmallCells.hide(List.of(nine), Audience.SCHOOL, ""))).doesNotContain("*");
        assertThat(shown(SmallCells.hide(List.of(nine), Audience.PUBLIC, ""))).containsExactly("*");
    }

    @Test
    void a_unit_of_two_schools_is_hidden_since_one_of_them_could_subtract_itself() {
        var two = AFigure.of("99010203", 500, 1000, "2025-2026", 2, 2);
        var three = AFigure.of("99010203", 500, 1000, "2025-2026", 3, 3);
        assertThat(shown(SmallCells.hide(List.of(two), Audience.SCHOOL, ""))).containsExactly("*");
        assertThat(shown(SmallCells.hide(List.of(three), Audience.SCHOOL, ""))).doesNotContain("*");
    }

    @Test
    void a_school_sees_its_own_numbers_however_small() {
        var own = AFigure.of("1199000004", 3, 4);
        assertThat(shown(SmallCells.hide(List.of(own), Audience.SCHOOL, "1199000004")))
                .doesNotContain("*");
    }

    @Test
    void the_staff_that_review_the_rows_see_everything() {
        assertThat(
                        shown(
                                SmallCells.hide(
                                        List.of(AFigure.of("1199000001", 1, 2)),
                                        Audience.INTERNAL,
                                        "")))
                .doesNotContain("*");
    }

    @Test
    void none_and_all_tell_about_nobody_in_particular_when_the_group_is_large() {
        var figures = List.of(AFigure.of("1199000001", 0, 100), AFigure.of("1199000002", 100, 100));
        assertThat(shown(SmallCells.hide(figures, Audience.PUBLIC, ""))).doesNotContain("*");
    }

    @Test
    void one_hidden_sibling_takes_the_next_smallest_with_it() {
        var figures =
                List.of(
                        AFigure.of("1199000001", 97, 100),
                        AFigure.of("1199000002", 60, 120),
                        AFigure.of("1199000003", 70, 200));
        List<FigureView> hidden = SmallCells.hide(figures, Audience.SCHOOL, "");
        assertThat(hidden).extracting(FigureView::shown).first().isEqualTo("*");
        assertThat(hidden.get(1).value()).isNull();
        assertThat(hidden.get(1).numerator()).isNull();
        assertThat(hidden.get(2).value()).isNotNull();
    }

    @Test
    void a_hidden_figure_says_nothing_from_which_one_could_tell_about_it() {
        FigureView doubted = AFigure.checked("99010203", 3, new Trust(Trust.Mark.DOUBTED, 40, 6));
        FigureView hidden = doubted.hidden();
        assertThat(hidden.withheld()).isTrue();
        JsonNode json = EventJson.MAPPER.valueToTree(hidden);
        for (String told :
                List.of(
                        "value",
                        "numerator",
                        "denominator",
                        "coverage",
                        "status",
                        "late",
                        "trust")) {
            assertThat(json.path(told).isNull() || json.path(told).isMissingNode())
                    .as(told)
                    .isTrue();
        }
        assertThat(json.path("shown").asString()).isEqualTo("*");
        assertThat(json.path("unit").asString()).isEqualTo("99010203");
        assertThat(json.has("expected")).isFalse();
        assertThat(SmallCells.hide(List.of(hidden), Audience.PUBLIC, "")).containsExactly(hidden);
    }

    @Test
    void two_hidden_siblings_protect_each_other() {
        var figures =
                List.of(
                        AFigure.of("1199000001", 97, 100),
                        AFigure.of("1199000002", 98, 100),
                        AFigure.of("1199000003", 70, 200));
        assertThat(shown(SmallCells.hide(figures, Audience.SCHOOL, "")))
                .filteredOn("*"::equals)
                .hasSize(2);
    }

    private static List<String> shown(List<FigureView> figures) {
        return figures.stream().map(FigureView::shown).toList();
    }
}
