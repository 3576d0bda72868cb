package cn.duban.school.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.duban.school.school.Change.Ground;
import cn.duban.school.school.Change.Kind;
import cn.duban.school.school.Profile.Status;
import cn.duban.school.unit.Trees;
import cn.duban.school.unit.UnitTree;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChangeTests {
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
    private static final Instant NOW = Instant.parse("2026-07-01T01:00:00Z");
    private static final UnitTree TREE = Trees.sample();

    private final School school = ASchool.registered(Map.of());

    @Test
    void a_new_name_holds_from_its_day_and_the_old_one_stays_in_the_history() {
        School renamed = school.after(ground("a", Kind.RENAME).renaming("示例区新芽幼儿园"), TREE);
        assertThat(renamed.name()).isEqualTo("示例区新芽幼儿园");
        assertThat(renamed.inForce(SEPTEMBER.minusDays(1)).orElseThrow().name())
                .isEqualTo("示例区春芽幼儿园");
        assertThat(HistoryView.of(renamed).names())
                .extracting(n -> n.name(), n -> n.from().toString())
                .containsExactly(tuple("示例区春芽幼儿园", "2019-09-01"), tuple("示例区新芽幼儿园", "2026-09-01"));
        assertThat(Timeline.of(renamed))
                .extracting(p -> p.name())
                .containsExactly("示例区春芽幼儿园", null);
    }

    @Test
    void the_same_operation_again_changes_nothing() {
        Change change = ground("a", Kind.RENAME).renaming("示例区新芽幼儿园");
        School once = school.after(change, TREE);
        assertThat(once.after(change, TREE)).isSameAs(once);
    }

    @Test
    void what_was_planned_for_later_takes_the_change_over() {
        School planned =
                school.with(
                        ASchool.like(Map.of("from", "2027-09-01", "area", "220"))
                                .profile(TREE, null));
        School moved = planned.after(ground("a", Kind.MOVE).movingTo("990103"), TREE);
        assertThat(moved.profiles())
                .extracting(Profile::unit, Profile::area)
                .containsExactly(
                        tuple("99010203", "111"), tuple("990103", "111"), tuple("990103", "220"));
        assertThat(moved.profiles().getLast().places().toString()).contains("990103");
    }

    @Test
    void a_school_that_closes_is_closed_from_that_day_and_later_plans_fall_away() {
        School planned =
                school.with(
                        ASchool.like(Map.of("from", "2027-09-01", "area", "220"))
                                .profile(TREE, null));
        School closed =
                planned.after(ground("a", Kind.CLOSE).turning(Status.CLOSED, List.of()), TREE);
        assertThat(closed.inForce(SEPTEMBER.minusDays(1)).orElseThrow().isOpen()).isTrue();
        assertThat(closed.inForce(LocalDate.of(2028, 1, 1)).orElseThrow().isOpen()).isFalse();
        assertThat(closed.profiles().getLast().document()).isEqualTo("示教发〔2026〕20号");
    }

    @Test
    void taking_an_operation_back_brings_back_everything_it_dropped() {
        School planned =
                school.with(
                        ASchool.like(Map.of("from", "2027-09-01", "area", "220"))
                                .profile(TREE, null));
        School closed =
                planned.after(ground("a", Kind.MERGE).turning(Status.CLOSED, List.of("x")), TREE);
        assertThat(closed.successors()).containsExactly("x");
        School back = closed.undone("a", TREE, NOW);
        assertThat(back.profiles()).isEqualTo(planned.profiles());
        assertThat(back.successors()).isEmpty();
        assertThat(back.acts()).hasSize(1);
        assertThat(back.undone("a", TREE, NOW)).isSameAs(back);
    }

    @Test
    void only_the_last_operation_may_be_taken_back() {
        School twice =
                school.after(ground("a", Kind.RENAME).renaming("示例甲园"), TREE)
                        .after(ground("b", Kind.MOVE).movingTo("990103"), TREE);
        assertThat(twice.mayUndo("a", TREE)).isFalse();
        assertThat(twice.mayUndo("b", TREE)).isTrue();
        assertThat(twice.undone("b", TREE, NOW).mayUndo("a", TREE)).isTrue();
        School corrected =
                twice.with(ASchool.like(Map.of("from", "2026-10-01")).profile(TREE, null));
        assertThat(corrected.mayUndo("b", TREE)).isFalse();
    }

    @Test
    void a_moved_unit_does_not_stand_in_the_way_of_taking_back() {
        School renamed = school.after(ground("a", Kind.RENAME).renaming("示例甲园"), TREE);
        UnitTree moved = Trees.townUnder("990103");
        School placed = renamed.placedBy(moved);
        assertThat(placed.mayUndo("a", moved)).isTrue();
        assertThat(placed.undone("a", moved, NOW).profiles().getFirst().places().toString())
                .contains("990103");
    }

    @Test
    void a_founded_school_taken_back_was_never_open() {
        Profile first = ASchool.like(Map.of("from", "2026-09-01")).profile(TREE, null);
        Change founding = ground("a", Kind.SPLIT).founding(first, List.of("y"));
        School founded = School.founded("1199000099", founding, TREE);
        assertThat(founded.predecessors()).containsExactly("y");
        School back = founded.undone("a", TREE, NOW);
        assertThat(back.inForce(SEPTEMBER).orElseThrow().isOpen()).isFalse();
        assertThat(back.predecessors()).isEmpty();
    }

    @Test
    void a_link_alone_leaves_the_school_as_it_is_whatever_comes_after() {
        School survivor =
                school.after(ground("a", Kind.MERGE).linking(List.of("z"), List.of()), TREE)
                        .after(ground("b", Kind.RENAME).renaming("示例甲园"), TREE);
        assertThat(survivor.predecessors()).containsExactly("z");
        assertThat(survivor.mayUndo("a", TREE)).isTrue();
        School back = survivor.undone("a", TREE, NOW);
        assertThat(back.name()).isEqualTo("示例甲园");
        assertThat(back.predecessors()).isEmpty();
    }

    @Test
    void a_recognition_that_has_run_out_is_not_carried_into_a_new_profile() {
        School recognised =
                ASchool.registered(Map.of("ownership", "普惠性民办", "inclusiveTo", "2022-08-31"));
        School moved = recognised.after(ground("a", Kind.MOVE).movingTo("990103"), TREE);
        assertThat(moved.profiles().getLast().inclusive()).isNull();
        assertThat(moved.profiles().getLast().ownership()).isEqualTo(Profile.Ownership.PRIVATE);
    }

    private static Ground ground(String operation, Kind kind) {
        return new Ground(operation, kind, SEPTEMBER, "示教发〔2026〕20号", "布局调整", "staff", NOW);
    }
}
