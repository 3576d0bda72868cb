package cn.duban.school.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.duban.school.RowVerdict;
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
        var arrangement = ArrangingUnits.judge(SAMPLE, EMPTY);
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
        var tree = ArrangingUnits.judge(SAMPLE, EMPTY).tree();
        var again = ArrangingUnits.judge(SAMPLE, tree);
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
        var tree = ArrangingUnits.judge(SAMPLE, EMPTY).tree();
        var row = new UnitRow(unit, name, level, parent);
        RowVerdict verdict = ArrangingUnits.judge(List.of(row), tree).verdicts().getFirst();
        assertThat(verdict.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(verdict.problems())
                .extracting(Violation::code, Violation::at)
                .containsExactly(tuple(code, at));
    }

    @Test
    void a_refused_parent_takes_its_children_with_it_but_not_its_neighbours() {
        var arrangement =
                ArrangingUnits.judge(
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
        var tree = ArrangingUnits.judge(SAMPLE, EMPTY).tree();
        var town = new UnitRow("99010203", "新名镇", "TOWN", "990102");
        assertThat(ArrangingUnits.judge(List.of(town), tree).tree().withMoves()).isEmpty();

        var elsewhere = new UnitRow("99010203", "示例镇", "TOWN", "990103");
        var moved = ArrangingUnits.judge(List.of(elsewhere), tree).tree();
        assertThat(moved.withMoves()).extracting(Unit::id).containsExactly("99010203");
        assertThat(moved.places("99010203")).containsEntry(Level.DISTRICT, "990103");
    }

    private static List<Verdict> verdicts(ArrangingUnits.Arrangement arrangement) {
        return arrangement.verdicts().stream().map(RowVerdict::verdict).toList();
    }
}
