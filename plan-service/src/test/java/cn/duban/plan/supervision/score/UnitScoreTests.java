package cn.duban.plan.supervision.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.plan.supervision.calendar.WorkCalendar;
import cn.duban.plan.supervision.calendar.WorkCalendars;
import cn.duban.plan.supervision.matter.AMatter;
import cn.duban.plan.supervision.matter.Fired;
import cn.duban.plan.supervision.matter.Matter;
import cn.duban.plan.supervision.matter.Move;
import cn.duban.plan.supervision.matter.MoveRequest;
import cn.duban.plan.supervision.matter.State;
import cn.duban.plan.supervision.policy.Policies;
import cn.duban.plan.supervision.policy.Policy;
import cn.duban.plan.supervision.policy.ScoreRule.Input;
import cn.duban.plan.supervision.refusal.ScoreProblem.PeriodUnknown;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// One section's half-year, counted by hand.
class UnitScoreTests {
    private static final Policy POLICY = Policies.delivered();
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    /// Signed the next day, answered in time, done.
    private static Matter good() {
        Matter m = assigned("M-good", "2026-04-10", "2026-05-29");
        m = on(m, Move.SIGN, "2026-04-13");
        m = on(m, Move.ANSWER, "2026-05-28");
        return on(m, Move.FINISH, "2026-06-02");
    }

    /// Signed on the third work-day, sent back once, one delay, answered after its last day.
    private static Matter bad() {
        Matter m = assigned("M-bad", "2026-04-10", "2026-05-29");
        m = on(m, Move.SIGN, "2026-04-15");
        m = on(m, Move.ANSWER, "2026-05-20");
        m = on(m, Move.RETURN, "2026-05-21");
        m =
                AMatter.moved(
                        m, Move.ASK_DELAY, AMatter.OFFICER, until("2026-06-12"), day("2026-05-22"));
        m =
                AMatter.moved(
                        m, Move.GRANT_DELAY, AMatter.LEADER, MoveRequest.EMPTY, day("2026-05-22"));
        m =
                m.settling(
                        List.of(
                                new Fired(
                                        "k1",
                                        "overdue",
                                        "督办单",
                                        3,
                                        1,
                                        day("2026-06-15"),
                                        day("2026-06-15"),
                                        true,
                                        0),
                                new Fired(
                                        "k2",
                                        "again",
                                        "督办单",
                                        3,
                                        1,
                                        day("2026-06-16"),
                                        day("2026-06-16"),
                                        false,
                                        0)));
        return on(m, Move.ANSWER, "2026-06-16");
    }

    @Test
    void every_input_is_counted_from_stamps_and_lights() {
        Tally tally = tallyOf(tallies(good(), bad()));
        assertThat(tally.of(Input.SIGNED_ON_TIME))
                .extracting(Tally.Count::good, Tally.Count::all)
                .containsExactly(1, 2);
        assertThat(tally.of(Input.FINISHED_ON_TIME).good()).isEqualTo(1);
        assertThat(tally.of(Input.FINISHED_ON_TIME).matters()).containsExactly("M-bad");
        assertThat(tally.of(Input.DELAYS).all()).isEqualTo(1);
        assertThat(tally.of(Input.RETURNS).all()).isEqualTo(1);
        assertThat(tally.of(Input.SLIPS).all()).isEqualTo(1);
        assertThat(tally.of(Input.RED_DAYS).all()).isEqualTo(24);
    }

    /// 100 − 15·½ − 40·½ − 3 − 2 − 24·0.2 − 1 = 61.7.
    @Test
    void the_score_is_what_the_rule_says_and_explains_each_point() {
        UnitScore score = score(List.of());
        assertThat(score.total()).isEqualByComparingTo("61.70");
        assertThat(score.formula())
                .isEqualTo(
                        "基础分100 − 按时签收率7.5 − 按期办结率20 − 延期次数3 − 退回次数2"
                                + " − 红灯天数4.8 − 督办单以上1 = 61.7");
        assertThat(score.points().getFirst().explanation())
                .isEqualTo("按时签收率：应2件，按时1件，满分15分按未按时的比例扣7.5分。");
        assertThat(score.points().get(4).explanation()).isEqualTo("红灯天数：24，每1扣0.2分、最多扣15分，扣4.8分。");
    }

    @Test
    void a_granted_appeal_gives_back_no_more_than_was_taken() {
        Appeal.Answer answer =
                new Appeal.Answer(true, new BigDecimal("5"), "属实", "示例督办员", AMatter.at(TODAY));
        Appeal appeal =
                new Appeal(
                        "A-1",
                        null,
                        "P",
                        "2026-H1",
                        AMatter.UNIT,
                        "delays",
                        "疫情停工",
                        "town",
                        "示例干事",
                        AMatter.at(TODAY),
                        answer);
        UnitScore score = score(List.of(appeal));
        assertThat(score.total()).isEqualByComparingTo("64.70");
        assertThat(score.points().get(2).givenBack()).isEqualByComparingTo("3");
        assertThat(score.points().get(2).appeal()).contains("疫情停工", "属实");
    }

    @Test
    void what_was_revoked_or_merged_and_what_is_not_due_yet_costs_nothing() {
        Map<String, Tally> tallies =
                tallies(
                        AMatter.in(State.REVOKED),
                        AMatter.in(State.MERGED),
                        assigned("M-new", "2026-06-30", "2026-09-30"));
        Tally tally = tallyOf(tallies);
        assertThat(tally.of(Input.SIGNED_ON_TIME).all()).isZero();
        assertThat(tally.of(Input.FINISHED_ON_TIME).all()).isZero();
    }

    @Test
    void periods_are_read_as_written() {
        assertThat(Period.of("2026-H2").from()).isEqualTo("2026-07-01");
        assertThat(Period.of("2026-Q1").to()).isEqualTo("2026-03-31");
        assertThat(Period.of("2026-02").to()).isEqualTo("2026-02-28");
        assertThat(Period.of("2026").to()).isEqualTo("2026-12-31");
        assertThatThrownBy(() -> Period.of("2026-13")).isInstanceOf(PeriodUnknown.class);
        assertThatThrownBy(() -> Period.of("上半年")).isInstanceOf(PeriodUnknown.class);
    }

    private static UnitScore score(List<Appeal> granted) {
        Tally tally = tallyOf(tallies(good(), bad()));
        return UnitScore.of(AMatter.UNIT, POLICY.score(), tally, granted);
    }

    private static Tally tallyOf(Map<String, Tally> tallies) {
        return Objects.requireNonNull(tallies.get(AMatter.UNIT));
    }

    private static Map<String, Tally> tallies(Matter... matters) {
        return new Counting(
                        Period.of("2026-H1"),
                        POLICY,
                        new WorkCalendar(WorkCalendars.delivered()),
                        (_, _, _) -> 12,
                        TODAY,
                        ZoneId.of("Asia/Shanghai"))
                .of(List.of(matters));
    }

    private static Matter assigned(String id, String from, String to) {
        return AMatter.moved(
                AMatter.filed(id),
                Move.ASSIGN,
                AMatter.OFFICER,
                AMatter.complete(Move.ASSIGN).until(day(to)),
                day(from));
    }

    private static Matter on(Matter m, Move move, String on) {
        return AMatter.moved(m, move, AMatter.OFFICER, AMatter.complete(move), day(on));
    }

    private static MoveRequest until(String day) {
        return MoveRequest.saying("材料未齐").until(day(day));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
