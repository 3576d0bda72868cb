package cn.duban.school.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.duban.school.RowVerdict;
import cn.duban.school.RowVerdict.FieldChange;
import cn.duban.school.RowVerdict.Verdict;
import cn.duban.starter.problem.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrangingUnitsTests {
    private static final UnitTree EMPTY = UnitTree.of(List.of());
    private static final List<UnitRow> SAMPLE =
            List.of(
                    new UnitRow("99010203", "示例镇", "TOWN", "990102"),
                    new UnitRow("990102", "示例区", "DISTRICT", "9901"),
                    new UnitRow("9901", "示例市", "CITY", null),
                    new UnitRow("990103", "另一区", "区县", "9901"));

    @Test
    void a_whole_tree_may_come_in_any_order() {
        var arrangement = judge(SAMPLE, EMPTY);
        assertThat(verdicts(arrangement)).containsOnly(Verdict.CREATED).hasSize(4);
        assertThat(arrangement.tree().places("99010203"))
                .containsEntry(Level.TOWN, "99010203")
                .containsEntry(Level.DISTRICT, "990102")
                .containsEntry(Level.CITY, "9901")
                .hasSize(3);
        assertThat(arrangement.tree().below("990102")).containsExactly("990102", "99010203");
        assertThat(arrangement.tree().branches()).hasSize(1);
    }

    @Test
    void the_same_rows_again_change_nothing() {
        var tree = judge(SAMPLE, EMPTY).tree();
        var again = judge(SAMPLE, tree);
        assertThat(verdicts(again)).containsOnly(Verdict.UNCHANGED);
        assertThat(again.changed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    # unit,    name,   level,    parent,   code,             at
                    99 01,     某区,   DISTRICT, 9901,     unit-code,        /unit
                    -,         某区,   DISTRICT, 9901,     unit-code,        /unit
                    990104,    '',     DISTRICT, 9901,     unit-name,        /name
                    990104,    某区,   VILLAGE,  9901,     unit-level,       /level
                    990104,    某区,   DISTRICT, 9999,     unknown-unit,     /parent
                    990104,    某区,   CITY,     9901,     unit-level-order, /parent
                    990104,    某区,   CITY,     990102,   unit-level-order, /parent
                    990102,    示例区, TOWN,     9901,     unit-level-fixed, /level
                    990102,    示例区, DISTRICT, 990102,   unit-level-order, /parent
                    9901,      示例市, CITY,     99010203, unit-level-order, /parent
                    """)
    void a_wrong_row_is_refused_at_its_place(
            String unit, String name, String level, String parent, String code, String at) {
        var tree = judge(SAMPLE, EMPTY).tree();
        var row = new UnitRow(unit, name, level, parent);
        RowVerdict verdict = judge(List.of(row), tree).verdicts().getFirst();
        assertThat(verdict.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(verdict.problems())
                .extracting(Violation::code, Violation::at)
                .containsExactly(tuple(code, at));
    }

    @Test
    void a_refused_parent_takes_its_children_with_it_but_not_its_neighbours() {
        var arrangement =
                judge(
                        List.of(
                                new UnitRow("990104", "坏\u0007名", "DISTRICT", null),
                                new UnitRow("99010401", "某镇", "TOWN", "990104"),
                                new UnitRow("990105", "好区", "DISTRICT", null),
                                new UnitRow("990105", "重复", "DISTRICT", null)),
                        EMPTY);
        assertThat(verdicts(arrangement))
                .containsExactly(
                        Verdict.REFUSED, Verdict.REFUSED, Verdict.CREATED, Verdict.REFUSED);
        assertThat(arrangement.tree().find("990105").orElseThrow().name()).isEqualTo("好区");
    }

    @Test
    void a_move_leaves_work_behind_and_a_new_name_does_not() {
        var tree = judge(SAMPLE, EMPTY).tree();
        var town = new UnitRow("99010203", "新名镇", "TOWN", "990102");
        assertThat(judge(List.of(town), tree).tree().withMoves()).isEmpty();

        var elsewhere = new UnitRow("99010203", "示例镇", "TOWN", "990103");
        var moved = judge(List.of(elsewhere), tree).tree();
        assertThat(moved.withMoves()).extracting(Unit::id).containsExactly("99010203");
        assertThat(moved.places("99010203")).containsEntry(Level.DISTRICT, "990103");
    }

    @Test
    void a_change_names_what_was_and_what_is() {
        var tree = judge(SAMPLE, EMPTY).tree();
        var row = new UnitRow("990103", "新名区", "DISTRICT", "9901");
        assertThat(judge(List.of(row), tree).verdicts().getFirst().changes())
                .containsExactly(new FieldChange("name", "单位名称", "另一区", "新名区"));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # unit,   level,    division,      message
                    990104,   DISTRICT, 99010,         应为 6、9 或 12 位
                    990104,   DISTRICT, 160104,        前两位“16”不是省级代码
                    990104,   DISTRICT, 990100,        是市的代码
                    990104,   TOWN,     990104,        是区县的代码
                    990104,   DISTRICT, 990104001,     是乡镇街道的代码
                    990104,   DISTRICT, 990104001000,  是乡镇街道的代码
                    990104,   DISTRICT, 990102,        已由单位“示例区”使用
                    """)
    void a_division_code_is_checked_for_length_province_level_and_owner(
            String unit, String level, String division, String message) {
        var tree = judge(SAMPLE, EMPTY).tree();
        var row = new UnitRow(unit, "某区", level, "9901", division);
        RowVerdict verdict = judge(List.of(row), tree).verdicts().getFirst();
        assertThat(verdict.problems()).extracting(Violation::at).containsExactly("/division");
        assertThat(verdict.problems().getFirst().message()).contains(message);
    }

    @Test
    void a_town_takes_nine_or_twelve_digits_and_a_code_that_is_one_is_its_own_division() {
        var tree = judge(SAMPLE, EMPTY).tree();
        var town = new UnitRow("99010299", "某镇", "TOWN", "990102", "990102103000");
        var arrangement = judge(List.of(town), tree);
        assertThat(verdicts(arrangement)).containsExactly(Verdict.CREATED);
        assertThat(arrangement.tree().find("99010299").orElseThrow().division())
                .isEqualTo("990102103000");
        assertThat(tree.find("990102").orElseThrow().division()).isEqualTo("990102");
        assertThat(tree.find("9901").orElseThrow().division()).isNull();
    }

    @Test
    void staff_of_a_unit_arrange_what_lies_under_it_and_nothing_else() {
        UnitTree tree = judge(SAMPLE, EMPTY).tree();
        Reach reach = new Reach(tree, "990102", tree.below("990102"));
        var arrangement =
                ArrangingUnits.decide(
                        List.of(
                                new UnitRow("990102", "示例新区", "DISTRICT", "9901"),
                                new UnitRow("99010204", "新镇", "TOWN", "990102"),
                                new UnitRow("990103", "改名区", "DISTRICT", "9901"),
                                new UnitRow("99010301", "别镇", "TOWN", "990103"),
                                new UnitRow("990109", "另立", "DISTRICT", null),
                                new UnitRow("990102", "示例区", "DISTRICT", null)),
                        reach);
        assertThat(verdicts(arrangement))
                .containsExactly(
                        Verdict.CHANGED,
                        Verdict.CREATED,
                        Verdict.REFUSED,
                        Verdict.REFUSED,
                        Verdict.REFUSED,
                        Verdict.REFUSED);
    }

    private static ArrangingUnits.Arrangement judge(List<UnitRow> rows, UnitTree tree) {
        return ArrangingUnits.decide(rows, Reach.everything(tree));
    }

    private static List<Verdict> verdicts(ArrangingUnits.Arrangement arrangement) {
        return arrangement.verdicts().stream().map(RowVerdict::verdict).toList();
    }
}
