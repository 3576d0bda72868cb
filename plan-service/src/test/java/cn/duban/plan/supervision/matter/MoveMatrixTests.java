package cn.duban.plan.supervision.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.plan.supervision.refusal.SupervisionProblem.MoveNotPossible;
import cn.duban.starter.problem.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every state × every move, as the bureau's rules (督办工作规程) have it; `·` is refused.
class MoveMatrixTests {
    private static final String EXPECTED =
            """
            move         FILED    ASSIGNED WORKING  RETURNED ANSWERED PAUSED   DONE     CLOSED   MERGED REVOKED
            SPLIT        FILED    ·        ·        ·        ·        ·        ·        ·        ·      ·
            ASSIGN       ASSIGNED ·        ·        ·        ·        ·        ·        ·        ·      ·
            WITHDRAW     ·        FILED    ·        ·        ·        ·        ·        ·        ·      ·
            SIGN         ·        WORKING  ·        ·        ·        ·        ·        ·        ·      ·
            NOTE         ·        ·        WORKING  RETURNED ·        ·        ·        ·        ·      ·
            ANSWER       ·        ·        ANSWERED ANSWERED ·        ·        ·        ·        ·      ·
            URGE         ·        ASSIGNED WORKING  RETURNED ·        ·        ·        ·        ·      ·
            RETURN       ·        ·        ·        ·        RETURNED ·        ·        ·        ·      ·
            FINISH       ·        ·        ·        ·        DONE     ·        ·        ·        ·      ·
            CLOSE        ·        ·        ·        ·        ·        ·        CLOSED   ·        ·      ·
            ASK_DELAY    ·        ASSIGNED WORKING  RETURNED ·        ·        ·        ·        ·      ·
            GRANT_DELAY  ·        ASSIGNED WORKING  RETURNED ·        ·        ·        ·        ·      ·
            REFUSE_DELAY ·        ASSIGNED WORKING  RETURNED ·        ·        ·        ·        ·      ·
            HAND_ON      ·        ASSIGNED ASSIGNED ASSIGNED ·        ·        ·        ·        ·      ·
            PAUSE        ·        PAUSED   PAUSED   PAUSED   ·        ·        ·        ·        ·      ·
            RESUME       ·        ·        ·        ·        ·        WORKING  ·        ·        ·      ·
            MERGE        MERGED   MERGED   MERGED   MERGED   ·        ·        ·        ·        ·      ·
            REVOKE       REVOKED  REVOKED  REVOKED  REVOKED  REVOKED  REVOKED  ·        ·        ·      ·
            LIGHT        FILED    ASSIGNED WORKING  RETURNED ANSWERED PAUSED   ·        ·        ·      ·
            ADJUST       FILED    ASSIGNED WORKING  RETURNED ANSWERED PAUSED   ·        ·        ·      ·
            REOPEN       ·        ·        ·        ·        ·        ·        WORKING  WORKING  ·      ·
            """;

    static List<Arguments> cells() {
        List<String[]> lines = EXPECTED.lines().map(l -> l.strip().split("\\s+")).toList();
        List<Arguments> cells = new ArrayList<>();
        for (String[] row : lines.subList(1, lines.size())) {
            for (int i = 1; i < row.length; i++) {
                cells.add(
                        Arguments.of(
                                Move.valueOf(row[0]), State.valueOf(lines.getFirst()[i]), row[i]));
            }
        }
        return cells;
    }

    @Test
    void the_table_knows_every_state_and_every_move() {
        assertThat(cells())
                .hasSize(State.values().length * (Move.values().length - 1))
                .hasSize(210);
    }

    @ParameterizedTest(name = "{0} in {1} gives {2}")
    @MethodSource("cells")
    void a_move_does_what_the_table_says_or_is_refused(Move move, State state, String expected) {
        boolean decidesDelay = move == Move.GRANT_DELAY || move == Move.REFUSE_DELAY;
        Matter before =
                decidesDelay && state.isWithUnit()
                        ? AMatter.moved(AMatter.in(state), Move.ASK_DELAY, AMatter.OFFICER)
                        : AMatter.in(state);
        Actor actor = actor(move);
        if (expected.equals("·")) {
            assertThatThrownBy(() -> AMatter.moved(before, move, actor))
                    .isInstanceOfSatisfying(
                            MoveNotPossible.class, p -> namesWhatIsPossible(p, before));
        } else {
            Matter after = AMatter.moved(before, move, actor);
            assertThat(after.state()).isEqualTo(State.valueOf(expected));
            assertThat(move.to().orElse(after.state())).isEqualTo(after.state());
            Stamp stamp = after.stamps().getLast();
            assertThat(stamp.from()).isEqualTo(state);
            assertThat(stamp.to()).isEqualTo(after.state());
            assertThat(stamp.name()).isEqualTo(actor.name());
            assertThat(after.stamps()).hasSize(before.stamps().size() + 1);
        }
    }

    /// The refusal lists exactly the moves the table has for the state.
    private static void namesWhatIsPossible(MoveNotPossible refusal, Matter before) {
        List<String> possible =
                cells().stream()
                        .map(Arguments::get)
                        .filter(c -> c[1] == before.state() && !c[2].equals("·"))
                        .map(c -> (Move) c[0])
                        .filter(m -> m.who() != Who.SYSTEM)
                        .filter(m -> m != Move.GRANT_DELAY && m != Move.REFUSE_DELAY)
                        .map(Move::path)
                        .toList();
        assertThat(refusal.code()).isEqualTo("move-not-possible");
        assertThat(refusal.status().value()).isEqualTo(409);
        assertThat(refusal.violations())
                .extracting(Violation::suggestion)
                .containsExactlyInAnyOrderElementsOf(possible);
    }

    private static Actor actor(Move move) {
        return switch (move.who()) {
            case SYSTEM -> Actor.SYSTEM;
            case ANOTHER -> AMatter.OTHER_OFFICER;
            case SUPERVISOR, UNIT, SUPERVISOR_OR_LEADER -> AMatter.OFFICER;
        };
    }

    @Test
    void what_nobody_may_ask_for_has_no_address() {
        assertThat(Move.at("reopen")).isEmpty();
        assertThat(Move.at("light")).isEmpty();
        assertThat(Move.at("adjust")).isEmpty();
        assertThat(Move.at("file")).isEmpty();
        assertThat(Arrays.stream(Move.values()).filter(m -> Move.at(m.path()).isPresent()))
                .hasSize(18);
    }
}
