package cn.duban.plan.supervision.matter;

import static cn.duban.plan.supervision.matter.AMatter.LEADER;
import static cn.duban.plan.supervision.matter.AMatter.OFFICER;
import static cn.duban.plan.supervision.matter.AMatter.TODAY;
import static cn.duban.plan.supervision.matter.AMatter.moved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.plan.supervision.refusal.SupervisionProblem.DataDisagrees;
import cn.duban.plan.supervision.refusal.SupervisionProblem.MoveIncomplete;
import cn.duban.plan.supervision.refusal.SupervisionProblem.OverrideNeedsLeader;
import cn.duban.starter.problem.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;

/// 反馈与办结: words, figures and who may close against them.
class FinishingTests {
    @Test
    void an_answer_without_a_computed_figure_brings_evidence() {
        MoveRequest bare = MoveRequest.saying("已经建好");
        assertThatThrownBy(
                        () -> moved(AMatter.in(State.WORKING), Move.ANSWER, OFFICER, bare, TODAY))
                .isInstanceOf(MoveIncomplete.class);
        Beside figure = new Beside(null, "3", "所", "GREEN", "已建成3所", List.of());
        Moving moving =
                new Moving(AMatter.in(State.WORKING), OFFICER, figure, TODAY, AMatter.at(TODAY));
        assertThat(moving.by(Move.ANSWER, bare, "3").stamps().getLast().typed()).isEqualTo("3");
    }

    @Test
    void while_figures_differ_only_a_named_leader_with_a_reason_may_close_it() {
        Beside.Difference differs = new Beside.Difference("figures-differ", "单位填报3所，计算为2所。");
        Beside beside = new Beside("3", "2", "所", "RED", "只建成2所", List.of(differs));
        Matter m = AMatter.in(State.ANSWERED);
        MoveRequest override =
                new MoveRequest("九月开园", null, null, null, null, null, null, null, true);
        assertThatThrownBy(() -> finish(m, OFFICER, beside, MoveRequest.EMPTY))
                .isInstanceOfSatisfying(
                        DataDisagrees.class,
                        p -> {
                            assertThat(p.status().value()).isEqualTo(409);
                            assertThat(p.violations())
                                    .extracting(Violation::message)
                                    .containsExactly("单位填报3所，计算为2所。");
                        });
        assertThatThrownBy(() -> finish(m, LEADER, beside, MoveRequest.EMPTY))
                .isInstanceOf(DataDisagrees.class);
        assertThatThrownBy(() -> finish(m, OFFICER, beside, override))
                .isInstanceOf(OverrideNeedsLeader.class);
        MoveRequest mute = new MoveRequest(null, null, null, null, null, null, null, null, true);
        assertThatThrownBy(() -> finish(m, LEADER, beside, mute))
                .isInstanceOf(MoveIncomplete.class);
        Matter done = finish(m, LEADER, beside, override);
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.standing().overruling())
                .isNotNull()
                .extracting(Overruling::inWords)
                .isEqualTo("经示例局长批准例外办结（理由：九月开园）；当时：单位填报3所，计算为2所。");
        assertThat(moved(done, Move.CLOSE, OFFICER).standing().overruling()).isNotNull();
    }

    @Test
    void only_the_moves_of_the_caller_are_offered() {
        Matter m = AMatter.in(State.ASSIGNED);
        assertThat(new Possible(m, LEADER).mine()).isEmpty();
        assertThat(new Possible(m, OFFICER).mine())
                .extracting(Possible.Offer::move)
                .contains("sign", "withdraw", "ask-delay")
                .doesNotContain("grant-delay", "answer", "assign");
    }

    private static Matter finish(Matter m, Actor actor, Beside beside, MoveRequest request) {
        return new Moving(m, actor, beside, TODAY, AMatter.at(TODAY))
                .by(Move.FINISH, request, null);
    }
}
