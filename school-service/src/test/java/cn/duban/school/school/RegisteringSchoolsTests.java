package cn.duban.school.school;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.school.RowVerdict;
import cn.duban.school.RowVerdict.Verdict;
import cn.duban.school.school.Profile.Ownership;
import cn.duban.school.unit.Level;
import cn.duban.school.unit.Trees;
import cn.duban.starter.problem.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisteringSchoolsTests {
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 31);
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);

    @Test
    void a_kindergarten_becomes_inclusive_from_a_day_and_was_not_before() {
        School school =
                judge(
                                ASchool.kindergarten("2026-09-01", "普惠性民办", null),
                                ASchool.kindergarten("2019-09-01", "民办", null))
                        .changed()
                        .getFirst();
        assertThat(school.inForce(AUGUST)).map(Profile::ownership).contains(Ownership.PRIVATE);
        assertThat(school.inForce(SEPTEMBER))
                .map(Profile::ownership)
                .contains(Ownership.INCLUSIVE_PRIVATE);
        assertThat(school.inForce(LocalDate.of(2019, 8, 31))).isEmpty();
        assertThat(school.profiles().getFirst().places())
                .isEqualTo(
                        Map.of(
                                Level.TOWN,
                                "99010203",
                                Level.DISTRICT,
                                "990102",
                                Level.CITY,
                                "9901"));
    }

    @Test
    void several_days_of_one_school_make_one_document() {
        var registration =
                judge(
                        ASchool.kindergarten("2019-09-01", "民办", null),
                        ASchool.kindergarten("2026-09-01", "普惠性民办", null),
                        ASchool.kindergarten("2026-09-01", "公办", null),
                        ASchool.row("kind", "小馆子"));
        assertThat(registration.verdicts())
                .extracting(RowVerdict::verdict)
                .containsExactly(
                        Verdict.CREATED, Verdict.CHANGED, Verdict.REFUSED, Verdict.REFUSED);
        assertThat(registration.changed()).hasSize(1);
        assertThat(registration.changed().getFirst().profiles()).hasSize(2);
    }

    @Test
    void the_same_row_again_is_unchanged_and_the_same_day_is_replaced() {
        School stored = judge(ASchool.kindergarten("2019-09-01", "民办", null)).changed().getFirst();
        var again =
                RegisteringSchools.judge(
                        List.of(ASchool.kindergarten("2019-09-01", "PRIVATE", "NONE")),
                        Trees.reach(),
                        Map.of(stored.id(), stored));
        assertThat(again.verdicts())
                .extracting(RowVerdict::verdict)
                .containsExactly(Verdict.UNCHANGED);
        assertThat(again.changed()).isEmpty();

        School replaced =
                RegisteringSchools.judge(
                                List.of(ASchool.kindergarten("2019-09-01", "普惠性民办", null)),
                                Trees.reach(),
                                Map.of(stored.id(), stored))
                        .changed()
                        .getFirst();
        assertThat(replaced.profiles())
                .extracting(Profile::ownership)
                .containsExactly(Ownership.INCLUSIVE_PRIVATE);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    school,    1299000017, school-code
                    name,      园,         school-name
                    from,      2026-02-30, profile-from
                    from,      '',         profile-from
                    unit,      990199,     unknown-unit
                    kind,      999,        kind
                    sponsor,   111,        sponsor
                    ownership, SEMI,       ownership
                    ownership, PRIVATE,    ownership-sponsor
                    quality,   国优质,     quality
                    area,      999,        area
                    status,    暂停,       status
                    """)
    void a_wrong_field_is_named_with_its_code_and_place(String field, String value, String code) {
        RowVerdict verdict = judge(ASchool.row(field, value)).verdicts().getFirst();
        assertThat(verdict.verdict()).isEqualTo(Verdict.REFUSED);
        Violation violation = verdict.problems().getFirst();
        assertThat(verdict.problems()).hasSize(1);
        assertThat(violation.at()).isEqualTo("/" + field);
        assertThat(violation.code()).isEqualTo(code);
        assertThat(violation.message()).isNotBlank();
    }

    @Test
    void a_row_without_anything_is_refused_and_nothing_breaks() {
        var nothing = SchoolRow.of(Map.of());
        assertThat(judge(nothing).verdicts().getFirst().verdict()).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void a_move_rewrites_the_places_once_and_then_nothing_differs() {
        School school = judge(ASchool.kindergarten("2019-09-01", "民办", null)).changed().getFirst();
        School moved = school.placedBy(Trees.townUnder("990103"));
        assertThat(moved.profiles().getFirst().places()).containsEntry(Level.DISTRICT, "990103");
        assertThat(moved.placedBy(Trees.townUnder("990103"))).isSameAs(moved);
        assertThat(school.placedBy(Trees.sample())).isSameAs(school);
    }

    private static RegisteringSchools.Registration judge(SchoolRow... rows) {
        return RegisteringSchools.judge(List.of(rows), Trees.reach(), Map.of());
    }
}
