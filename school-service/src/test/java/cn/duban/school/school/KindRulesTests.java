package cn.duban.school.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.duban.school.unit.Trees;
import cn.duban.starter.problem.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindRulesTests {
    @Test
    void a_kind_of_another_category_needs_another_code() {
        assertThat(objections(Map.of("kind", "211")))
                .extracting(Violation::at, Violation::code)
                .containsExactly(tuple("/kind", "kind-category"));
        assertThat(objections(Map.of("kind", "211")).getFirst().message())
                .isEqualTo("标识码的类别是 11（幼儿园），与办学类型 211 小学 不符。");
        assertThat(objections(Map.of("school", "LS20260001", "kind", "211"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    111, PRESCHOOL
                    211, PRIMARY
                    218, PRIMARY
                    311, JUNIOR
                    312, PRIMARY JUNIOR
                    341, JUNIOR SENIOR
                    342, SENIOR
                    345, PRIMARY JUNIOR SENIOR
                    351, SENIOR
                    365, VOCATIONAL
                    371, ''
                    512, PRIMARY JUNIOR
                    931, ''
                    """)
    void a_kind_teaches_its_stages(String kind, String stages) {
        assertThat(String.join(" ", Stage.of(kind).stream().map(Stage::name).toList()))
                .isEqualTo(stages);
    }

    @Test
    void other_stages_than_the_kinds_own_are_kept_and_the_usual_ones_are_not_written_down() {
        assertThat(profile(Map.of("stages", "幼儿园、小学")).stages())
                .containsExactly(Stage.PRESCHOOL, Stage.PRIMARY);
        assertThat(profile(Map.of("stages", "学前")).stages()).isNull();
        assertThat(objections(Map.of("stages", "高中")))
                .extracting(Violation::at)
                .containsExactly("/stages");
        assertThat(objections(Map.of("stages", "小学、大学")))
                .extracting(Violation::code)
                .containsExactly("stages");
    }

    @Test
    void a_recognition_has_an_end_that_is_not_before_its_beginning() {
        assertThat(inclusive("2019-09-01", "2022-08-31")).isEmpty();
        assertThat(inclusive("2019-09-01", "2019-08-31"))
                .extracting(Violation::at)
                .containsExactly("/inclusiveTo");
        assertThat(inclusive("2020-01-01", "2022-08-31"))
                .extracting(Violation::code)
                .containsExactly("recognition-dates");
        assertThat(inclusive("2019-09-01", "三年")).hasSize(1);
        assertThat(objections(Map.of("inclusiveTo", "2022-08-31")))
                .extracting(Violation::code)
                .containsExactly("recognition-ownership");
    }

    @Test
    void a_recognition_runs_out_by_itself_the_day_after() {
        School school =
                ASchool.registered(
                        Map.of(
                                "ownership", "普惠性民办",
                                "document", "示教发〔2019〕9号",
                                "inclusiveTo", "2022-08-31"));
        assertThat(school.inForce(LocalDate.of(2022, 8, 31)).orElseThrow().ownership())
                .isEqualTo(Profile.Ownership.INCLUSIVE_PRIVATE);
        assertThat(school.inForce(LocalDate.of(2022, 9, 1)).orElseThrow().ownership())
                .isEqualTo(Profile.Ownership.PRIVATE);
        assertThat(Timeline.of(school))
                .extracting(p -> p.from().toString(), p -> p.ownership(), p -> p.document())
                .containsExactly(
                        tuple("2019-09-01", "INCLUSIVE_PRIVATE", "示教发〔2019〕9号"),
                        tuple("2022-09-01", "PRIVATE", null));
    }

    @Test
    void a_later_row_that_does_not_repeat_the_recognition_does_not_make_it_endless() {
        School school =
                ASchool.registered(Map.of("ownership", "普惠性民办", "inclusiveTo", "2022-08-31"));
        Profile later =
                ASchool.like(Map.of("from", "2021-09-01", "ownership", "普惠性民办", "area", "220"))
                        .profile(Trees.sample(), school.nearest(LocalDate.of(2021, 9, 1)));
        assertThat(school.with(later).inForce(LocalDate.of(2023, 1, 1)).orElseThrow().ownership())
                .isEqualTo(Profile.Ownership.PRIVATE);
    }

    @Test
    void a_grouping_that_begins_and_ends_cuts_the_timeline_there_and_nowhere_else() {
        LocalDate in = LocalDate.of(2020, 9, 1);
        School school =
                ASchool.registered(Map.of())
                        .inGroups(
                                List.of(
                                        new Membership("XQ1", in, LocalDate.of(2021, 8, 31), null),
                                        new Membership(
                                                "JT1", LocalDate.of(2000, 1, 1), null, "甲")));
        assertThat(Timeline.of(school))
                .extracting(p -> p.from().toString(), p -> p.groups())
                .containsExactly(
                        tuple("2019-09-01", List.of("JT1")),
                        tuple("2020-09-01", List.of("JT1", "XQ1")),
                        tuple("2021-09-01", List.of("JT1")));
    }

    private static List<Violation> inclusive(String from, String to) {
        return objections(Map.of("ownership", "普惠性民办", "inclusiveFrom", from, "inclusiveTo", to));
    }

    private static List<Violation> objections(Map<String, String> fields) {
        return SchoolRules.objections(ASchool.like(fields), Trees.reach());
    }

    private static Profile profile(Map<String, String> fields) {
        return ASchool.like(fields).profile(Trees.sample(), null);
    }
}
