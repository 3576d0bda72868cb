package cn.duban.indicator.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.indicator.register.Profile.Status;
import cn.duban.indicator.submission.Verdicts.Outcome;
import cn.duban.starter.problem.Violation;
import org.junit.jupiter.api.Test;

/// 经验检查: what looks odd is held back until somebody writes why, or only remarked.
class SoftChecksTests {

    private static final String SCHOOL = "2199000001";

    private final APush push = new APush();

    @Test
    void a_number_that_doubled_within_a_year_is_held_back_until_it_is_explained() {
        fitness(SCHOOL, "2024-2025", 400, 399, 41, 120, 220, 18);

        Verdicts held = push.json(fitness(""));
        assertThat(held.accepted()).isEmpty();
        assertThat(held.objections())
                .extracting(Violation::code)
                .containsExactly("explanation-needed");
        assertThat(held.objections().getFirst().at()).isEqualTo("/rows/0/explanation");
        assertThat(held.warnings())
                .anySatisfy(w -> {
                    assertThat(w.code()).isEqualTo("year-on-year-jump");
                    assertThat(w.at()).isEqualTo("/rows/0/values/fit.due");
                    assertThat(w.message()).contains("400", "1010");
                });

        Verdicts told = push.json(fitness(",\"explanation\":\"两校合并,学生并入本校\""));
        assertThat(told.accepted()).hasSize(1);
        assertThat(told.warned()).isEqualTo(1);
        assertThat(told.accepted().getFirst().row().explanation()).isEqualTo("两校合并,学生并入本校");
        assertThat(told.accepted().getFirst().row().warnings())
                .containsExactly("year-on-year-jump");
    }

    @Test
    void a_number_close_to_last_years_raises_no_eyebrow() {
        fitness(SCHOOL, "2024-2025", 990, 985, 95, 299, 540, 51);

        assertThat(push.json(fitness("")).warnings()).isEmpty();
    }

    @Test
    void last_periods_numbers_sent_again_must_be_explained() {
        fitness(SCHOOL, "2024-2025", 1010, 1001, 101, 299, 551, 50);

        assertThat(push.json(fitness("")).warnings())
                .extracting(Violation::code)
                .containsExactly("copied-from-last-period");
        assertThat(push.json(fitness("")).accepted()).isEmpty();
    }

    @Test
    void a_neighbours_very_numbers_are_remarked_without_naming_the_neighbour() {
        push.school("2199000009", "211", Status.OPEN);
        fitness("2199000009", "2025-2026", 1010, 1001, 101, 299, 551, 50);

        Verdicts verdicts = push.json(fitness(""));

        assertThat(verdicts.accepted()).hasSize(1);
        assertThat(verdicts.warnings())
                .extracting(Violation::code)
                .containsExactly("identical-to-neighbour");
        assertThat(verdicts.warnings().getFirst().message()).doesNotContain("2199000009");
    }

    @Test
    void numbers_that_all_end_in_nought_are_remarked() {
        Verdicts verdicts =
                push.json(
                        row(
                                "FITNESS",
                                "\"fit.due\":1100,\"fit.tested\":1000,\"fit.excellent\":100,"
                                        + "\"fit.good\":300,\"fit.pass\":500,\"fit.fail\":100",
                                ""));

        assertThat(verdicts.accepted()).hasSize(1);
        assertThat(verdicts.warnings())
                .extracting(Violation::code)
                .containsExactly("round-numbers");
    }

    @Test
    void seven_hundred_pupils_a_teacher_are_outside_the_band() {
        Verdicts verdicts =
                push.json(
                        row(
                                "RESOURCES",
                                "\"stu.enrolled\":2101,\"tea.full\":3,\"tea.higherEdu\":2,"
                                        + "\"asset.equip\":12.5,\"room.media\":7",
                                ""));

        assertThat(verdicts.accepted()).isEmpty();
        assertThat(verdicts.warnings())
                .extracting(Violation::at)
                .containsExactly("/rows/0/values/stu.enrolled");
    }

    @Test
    void more_to_be_tested_than_pupils_on_roll_is_remarked_across_forms() {
        push.before(SCHOOL, "RESOURCES", "2025-2026", "stu.enrolled", 800);

        assertThat(push.json(fitness("")).warnings())
                .extracting(Violation::code)
                .containsExactly("cross-form");
        push.before(SCHOOL, "RESOURCES", "2025-2026", "stu.enrolled", 300);
        Verdicts held = push.json(fitness(""));
        assertThat(held.objections())
                .as("more than twice as many wait for an explanation")
                .extracting(Violation::code)
                .containsExactly("explanation-needed");
        assertThat(held.warnings().getFirst().message())
                .contains("办学条件")
                .doesNotContain("RESOURCES");
        push.before(SCHOOL, "RESOURCES", "2025-2026", "stu.enrolled", 1010);
        assertThat(push.json(fitness("")).warnings()).isEmpty();
    }

    @Test
    void the_same_numbers_again_change_nothing_and_another_number_is_a_change() {
        fitness(SCHOOL, "2025-2026", "1010.0", 1001, 101, 299, 551, 50);

        assertThat(push.json(fitness("")).accepted().getFirst().outcome())
                .isEqualTo(Outcome.UNCHANGED);
        assertThat(push.json(fitness("").replace("1010", "1011")).accepted().getFirst().outcome())
                .isEqualTo(Outcome.CHANGED);
        assertThat(new APush().json(fitness("")).accepted().getFirst().outcome())
                .isEqualTo(Outcome.CREATED);
    }

    /// 应测, 实测, 优秀, 良好, 及格 and 不及格 a school has reported before.
    private void fitness(
            String school,
            String period,
            Object due,
            int tested,
            int best,
            int good,
            int pass,
            int fail) {
        push.before(
                school,
                "FITNESS",
                period,
                "fit.due",
                due,
                "fit.tested",
                tested,
                "fit.excellent",
                best,
                "fit.good",
                good,
                "fit.pass",
                pass,
                "fit.fail",
                fail);
    }

    private static String fitness(String more) {
        return row(
                "FITNESS",
                "\"fit.due\":1010,\"fit.tested\":1001,\"fit.excellent\":101,\"fit.good\":299,"
                        + "\"fit.pass\":551,\"fit.fail\":50",
                more);
    }

    private static String row(String form, String values, String more) {
        return """
        {"rows":[{"school":"%s","form":"%s","period":"2025-2026","values":{%s}%s}]}
        """
                .formatted(SCHOOL, form, values, more);
    }
}
