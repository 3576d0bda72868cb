package cn.duban.plan.supervision.matter;

import static cn.duban.plan.supervision.matter.AMatter.DUE;
import static cn.duban.plan.supervision.matter.AMatter.LEADER;
import static cn.duban.plan.supervision.matter.AMatter.OFFICER;
import static cn.duban.plan.supervision.matter.AMatter.OTHER_OFFICER;
import static cn.duban.plan.supervision.matter.AMatter.TODAY;
import static cn.duban.plan.supervision.matter.AMatter.complete;
import static cn.duban.plan.supervision.matter.AMatter.filed;
import static cn.duban.plan.supervision.matter.AMatter.moved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.plan.supervision.refusal.SupervisionProblem.MoveIncomplete;
import cn.duban.plan.supervision.refusal.SupervisionProblem.MoveNotPossible;
import cn.duban.plan.supervision.refusal.SupervisionProblem.MoveNotYours;
import cn.duban.plan.supervision.refusal.SupervisionProblem.NeedsAnotherPerson;
import cn.duban.starter.problem.Violation;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MovingTests {
    private static final Actor TOWN = new Actor("town", "示例镇干事", true, false, "990102001");

    @Test
    void two_units_sign_and_answer_on_their_own_and_the_matter_follows_the_slower() {
        Matter m = moved(split("2", "1"), Move.ASSIGN, OFFICER, MoveRequest.EMPTY, TODAY);
        assertThat(m.state()).isEqualTo(State.ASSIGNED);
        m = moved(m, Move.SIGN, TOWN);
        assertThat(m.state()).isEqualTo(State.ASSIGNED);
        m = moved(m, Move.ANSWER, TOWN);
        m = moved(m, Move.SIGN, OFFICER, of(4), TODAY);
        assertThat(m.state()).isEqualTo(State.WORKING);
        m = moved(m, Move.ANSWER, OFFICER, of(4), TODAY);
        assertThat(m.state()).isEqualTo(State.ANSWERED);
        m = moved(m, Move.RETURN, OFFICER, of(3), TODAY);
        assertThat(m.state()).isEqualTo(State.RETURNED);
        assertThat(m.standing().active()).extracting(Assignment::returns).containsExactly(1, 0);
    }

    @Test
    void a_unit_acts_for_itself_alone() {
        Matter m = moved(split("2", "1"), Move.ASSIGN, OFFICER, MoveRequest.EMPTY, TODAY);
        assertThatThrownBy(() -> moved(m, Move.SIGN, TOWN, of(4), TODAY))
                .isInstanceOf(MoveNotYours.class);
        assertThatThrownBy(() -> moved(m, Move.URGE, TOWN)).isInstanceOf(MoveNotYours.class);
        assertThatThrownBy(() -> moved(m, Move.SIGN, LEADER, of(4), TODAY))
                .isInstanceOf(MoveNotYours.class);
        assertThatThrownBy(() -> moved(m, Move.SIGN, OFFICER))
                .isInstanceOfSatisfying(
                        MoveIncomplete.class,
                        p ->
                                assertThat(p.violations().getFirst().suggestion())
                                        .isEqualTo("3（990102001）、4（学前教育科）"));
        Actor otherDistrict = new Actor("x", "外区", true, false, "990103");
        assertThatThrownBy(() -> moved(m, Move.REVOKE, otherDistrict))
                .isInstanceOf(MoveNotYours.class);
        Actor city = new Actor("c", "市局", true, false, "9901");
        assertThat(moved(m, Move.REVOKE, city).state()).isEqualTo(State.REVOKED);
    }

    @Test
    void split_targets_must_add_up_to_the_commitment() {
        assertThat(split("2", "1").standing().active()).hasSize(2);
        assertThat(split("2.5", "0.5").standing().active()).hasSize(2);
        for (String[] shares : new String[][] {{"1", "1"}, {"3", null}}) {
            assertThatThrownBy(() -> split(shares[0], shares[1]))
                    .isInstanceOfSatisfying(
                            MoveIncomplete.class,
                            p ->
                                    assertThat(p.violations())
                                            .extracting(Violation::code)
                                            .containsExactly("parts-do-not-add-up"));
        }
    }

    @Test
    void an_assignment_can_be_withdrawn_until_one_unit_has_signed() {
        Matter m = moved(split("2", "1"), Move.ASSIGN, OFFICER, MoveRequest.EMPTY, TODAY);
        assertThat(moved(m, Move.WITHDRAW, OFFICER).state()).isEqualTo(State.FILED);
        Matter signed = moved(m, Move.SIGN, TOWN);
        assertThat(signed.state()).isEqualTo(State.ASSIGNED);
        assertThatThrownBy(() -> moved(signed, Move.WITHDRAW, OFFICER))
                .isInstanceOf(MoveNotPossible.class);
    }

    @Test
    void a_delay_is_granted_by_somebody_else_and_counted() {
        Matter asked = moved(AMatter.in(State.WORKING), Move.ASK_DELAY, OFFICER);
        assertThat(asked.due()).hasValue(DUE);
        assertThatThrownBy(() -> moved(asked, Move.GRANT_DELAY, OFFICER))
                .isInstanceOf(NeedsAnotherPerson.class);
        assertThatThrownBy(() -> moved(asked, Move.ASK_DELAY, OFFICER))
                .isInstanceOf(MoveNotPossible.class);
        Matter granted = moved(asked, Move.GRANT_DELAY, LEADER);
        assertThat(granted.due()).hasValue(DUE.plusDays(30));
        assertThat(granted.standing().delays().getFirst().outcome())
                .isEqualTo(Delay.Outcome.GRANTED);
        Matter refused = moved(asked, Move.REFUSE_DELAY, OTHER_OFFICER);
        assertThat(refused.due()).hasValue(DUE);
        Matter answered = moved(asked, Move.ANSWER, OFFICER);
        assertThat(answered.standing().delays().getFirst().outcome())
                .isEqualTo(Delay.Outcome.LAPSED);
    }

    @Test
    void a_delay_that_delays_nothing_and_a_deadline_that_has_passed_are_refused() {
        Matter m = AMatter.in(State.WORKING);
        assertThat(codes(m, Move.ASK_DELAY, complete(Move.ASK_DELAY).until(DUE)))
                .containsExactly("no-delay");
        assertThat(codes(m, Move.ASK_DELAY, complete(Move.ASK_DELAY).until(TODAY.minusDays(1))))
                .containsExactly("deadline-passed");
        assertThat(codes(m, Move.HAND_ON, MoveRequest.EMPTY)).containsExactly("missing", "missing");
    }

    @Test
    void what_is_handed_on_keeps_its_history_and_has_to_be_signed_for_again() {
        Matter m = moved(AMatter.in(State.WORKING), Move.HAND_ON, OFFICER);
        assertThat(m.state()).isEqualTo(State.ASSIGNED);
        assertThat(m.standing().assignments())
                .extracting(Assignment::unit)
                .containsExactly(AMatter.UNIT, "基建科");
        assertThat(m.standing().assignments().getFirst().handedTo()).isEqualTo(2);
        assertThat(m.standing().active()).extracting(Assignment::no).containsExactly(2);
        assertThat(m.due()).hasValue(DUE);
    }

    private static List<String> codes(Matter m, Move move, MoveRequest request) {
        try {
            moved(m, move, OFFICER, request, TODAY);
            return List.of();
        } catch (MoveIncomplete refused) {
            return refused.violations().stream().map(Violation::code).toList();
        }
    }

    private static MoveRequest of(int share) {
        return new MoveRequest("情况", null, null, share, List.of("F-1"), null, null, null, null);
    }

    /// Three kindergartens, split between a town and a section.
    private static Matter split(String one, @Nullable String other) {
        List<MoveRequest.Part> parts =
                List.of(
                        new MoveRequest.Part("990102001", "镇园", new BigDecimal(one), DUE),
                        new MoveRequest.Part(
                                AMatter.UNIT,
                                "区园",
                                other == null ? null : new BigDecimal(other),
                                DUE));
        return moved(
                filed("M-1"),
                Move.SPLIT,
                OFFICER,
                new MoveRequest(null, null, null, null, null, parts, null, null, null),
                TODAY);
    }
}
