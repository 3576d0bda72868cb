package cn.duban.indicator.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.indicator.IndicatorProblem.TooManyToRank;
import cn.duban.indicator.analysis.Ranking.Place;
import cn.duban.indicator.catalogue.Indicator.Better;
import cn.duban.indicator.figures.AFigure;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankingTests {

    @Test
    void the_best_comes_first_in_the_direction_of_the_indicator() {
        var figures = List.of(AFigure.of("甲", 80, 100), AFigure.of("乙", 90, 100));
        assertThat(units(Ranking.ranked(figures, Better.HIGHER))).containsExactly("乙", "甲");
        assertThat(units(Ranking.ranked(figures, Better.LOWER))).containsExactly("甲", "乙");
    }

    @Test
    void equals_share_a_rank_and_the_next_rank_is_left_out() {
        var places =
                Ranking.ranked(
                        List.of(
                                AFigure.of("甲", 90, 100),
                                AFigure.of("乙", 180, 200),
                                AFigure.of("丙", 95, 100),
                                AFigure.of("丁", 10, 100)),
                        Better.HIGHER);
        assertThat(units(places)).containsExactly("丙", "甲", "乙", "丁");
        assertThat(places).extracting(Place::rank).containsExactly(1, 2, 2, 4);
        assertThat(places).extracting(Place::of).containsOnly(4);
    }

    @Test
    void a_rate_over_fewer_than_ten_has_no_rank_and_says_why() {
        var places =
                Ranking.ranked(
                        List.of(AFigure.of("甲", 9, 9), AFigure.of("乙", 9, 10)), Better.HIGHER);
        assertThat(places).extracting(Place::rank).containsExactly(1, null);
        assertThat(places).extracting(Place::of).containsOnly(1);
        assertThat(places.get(1).note()).isEqualTo("分母小于10，不参加排序");
    }

    @Test
    void a_unit_with_missing_schools_has_no_rank_and_a_school_is_never_missing_itself() {
        var places =
                Ranking.ranked(List.of(AFigure.of("甲", 90, 100, "2025-2026", 3, 2)), Better.HIGHER);
        assertThat(places.getFirst().rank()).isNull();
        assertThat(places.getFirst().note()).contains("2/3");
    }

    @Test
    void five_thousand_units_are_ranked_and_one_more_is_refused() {
        Ranking.refuseTooMany(5_000);
        assertThatThrownBy(() -> Ranking.refuseTooMany(5_001)).isInstanceOf(TooManyToRank.class);
    }

    private static List<String> units(List<Place> places) {
        return places.stream().map(place -> place.figure().unit()).toList();
    }
}
