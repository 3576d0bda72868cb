package cn.duban.plan.progress;

import static cn.duban.plan.progress.Some.SPRING_2025;
import static cn.duban.plan.progress.Some.SPRING_2026;
import static cn.duban.plan.progress.Some.YEAR_2026;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.commitment.Deadline;
import cn.duban.plan.commitment.Direction;
import cn.duban.plan.commitment.Every;
import cn.duban.plan.commitment.Target;
import cn.duban.plan.progress.Trust.Mark;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// One whole sentence for every rule there is: it names the numbers, reads as Chinese, and ends.
class RuleSentencesTests {
    private static final Deadline JUNE = new Deadline.On(LocalDate.parse("2026-06-30"));
    private static final Deadline OPEN = new Deadline.Open();
    private static final Target AT_LEAST_95 = new Target.AtLeast(new BigDecimal("95"), "%");
    private static final Target ROOMS = new Target.Exactly(new BigDecimal("140"), "间");
    private static final Target RANGE =
            new Target.Between(new BigDecimal("5"), new BigDecimal("6"), "所");
    private static final Target DOWN =
            new Target.ChangeBy(Direction.DOWN, BigDecimal.ONE, "个百分点", "上年");
    private static final Target TWICE = new Target.Recurring(Every.TERM, 2);

    record Case(Rule rule, Progress progress, String sentence) {}

    static Stream<Case> cases() {
        return Stream.of(
                of(
                        Rule.RESTRICTED,
                        AT_LEAST_95,
                        OPEN,
                        restricted(),
                        "2026-05-01",
                        "成绩、升学率、排名类事项只作记录，不亮灯。"),
                of(Rule.NO_FIGURE, AT_LEAST_95, OPEN, rate(), "2026-05-01", "合格率尚无数据，还看不出。"),
                of(
                        Rule.NO_SCHOOLS,
                        AT_LEAST_95,
                        OPEN,
                        rate("0", "0", 0, 0),
                        "2026-05-01",
                        "合格率没有应报学校，还看不出。"),
                of(
                        Rule.COVERAGE_FLOOR,
                        AT_LEAST_95,
                        OPEN,
                        rate("9", "9", 40, 3),
                        "2026-05-01",
                        "合格率应报40所，已报3所（7.5%），不足80%，还看不出。"),
                of(
                        Rule.NO_WHOLE,
                        AT_LEAST_95,
                        OPEN,
                        rate("0", "0", 5, 5),
                        "2026-05-01",
                        "合格率的分母为零，算不出数值。"),
                of(
                        Rule.NOT_RECORDED,
                        AT_LEAST_95,
                        OPEN,
                        Some.entries("参训率", "%"),
                        "2026-05-01",
                        "参训率尚无进展记录，还看不出。"),
                of(
                        Rule.MET,
                        AT_LEAST_95,
                        OPEN,
                        rate("951", "1001", 5, 5),
                        "2026-05-01",
                        "合格率95.005%，达到不低于95%的目标（应报5所，已报5所）。"),
                of(
                        Rule.MET,
                        ROOMS,
                        OPEN,
                        rooms("2026-03-01", "140"),
                        "2026-05-01",
                        "教室空调140间，达到140间的目标。"),
                of(
                        Rule.EXCEEDED,
                        RANGE,
                        OPEN,
                        inspected("7"),
                        "2026-05-01",
                        "督导学校7所，超额完成5至6所的目标（应报9所，已报9所）。"),
                of(
                        Rule.ON_PACE,
                        ROOMS,
                        OPEN,
                        rooms("2026-03-01", "80"),
                        "2026-06-30",
                        "教室空调80间，按校历目前应达到76间，进度正常。"),
                of(
                        Rule.NOTHING_DUE,
                        RANGE,
                        OPEN,
                        Some.entries("督导学校", "所"),
                        "2026-01-10",
                        "督导学校0所，尚无进展记录，目前还不要求有进展。"),
                of(
                        Rule.FORECAST_SHORT,
                        ROOMS,
                        OPEN,
                        heading(),
                        "2026-06-30",
                        "教室空调77间，按校历目前应达到76间，进度正常，但按目前进度预计到期为97间（线性趋势法，回测误差4.6间），达不到目标（目标达到140间）（应报9所，已报9所）。"),
                of(
                        Rule.SLIGHTLY_BEHIND,
                        ROOMS,
                        OPEN,
                        rooms("2026-03-01", "70"),
                        "2026-06-30",
                        "教室空调70间，按校历目前应达到76间，落后6间。"),
                of(
                        Rule.BEHIND,
                        ROOMS,
                        OPEN,
                        rooms("2026-03-01", "10"),
                        "2026-06-30",
                        "教室空调10间，按校历目前应达到76间，落后66间。"),
                of(
                        Rule.NEAR,
                        AT_LEAST_95,
                        OPEN,
                        rate("94", "100", 5, 5),
                        "2026-05-01",
                        "合格率94%，比目标低1个百分点（目标不低于95%）（应报5所，已报5所）。"),
                of(
                        Rule.FAR,
                        AT_LEAST_95,
                        OPEN,
                        rate("80", "100", 5, 5),
                        "2026-05-01",
                        "合格率80%，比目标低15个百分点（目标不低于95%）（应报5所，已报5所）。"),
                of(
                        Rule.MISSED,
                        RANGE,
                        OPEN,
                        inspected("4"),
                        "2026-12-31",
                        "督导学校4所，到期还差1所（目标5至6所）（应报9所，已报9所）。"),
                of(
                        Rule.NO_BASELINE,
                        DOWN,
                        OPEN,
                        myopia("51.15", false),
                        "2026-05-01",
                        "近视率51.15%，没有上年的完整数据作基准，还看不出升降。"),
                of(
                        Rule.MOVING,
                        DOWN,
                        OPEN,
                        myopia("51.15", true),
                        "2026-05-01",
                        "近视率51.15%，比2025年春季学期的52.1%下降0.95个百分点，未达到比上年下降1个百分点的目标（应报5所，已报5所）。"),
                of(
                        Rule.MET,
                        DOWN,
                        OPEN,
                        myopia("51.10", true),
                        "2026-05-01",
                        "近视率51.1%，比2025年春季学期的52.1%下降1个百分点，达到比上年下降1个百分点的目标（应报5所，已报5所）。"),
                of(
                        Rule.MOVING,
                        DOWN,
                        OPEN,
                        recordedMyopia(),
                        "2026-05-01",
                        "近视率51.15%，比上年的52.1%下降0.95个百分点，未达到比上年下降1个百分点的目标。"),
                of(
                        Rule.NOT_MOVING,
                        DOWN,
                        OPEN,
                        myopia("52.10", true),
                        "2026-05-01",
                        "近视率52.1%，比2025年春季学期的52.1%持平，未达到比上年下降1个百分点的目标（应报5所，已报5所）。"),
                of(
                        Rule.ALL_MET,
                        new Target.All(),
                        OPEN,
                        all(118, 118, 118),
                        "2026-05-01",
                        "作业控制达标应报118所，已报118所，全部达到。"),
                of(
                        Rule.ONE_FAILS,
                        new Target.All(),
                        OPEN,
                        all(118, 117, 116),
                        "2026-05-01",
                        "作业控制达标应报118所，已报117所，其中1所未达到，没有做到全部达到。"),
                of(
                        Rule.ONE_MISSING,
                        new Target.All(),
                        OPEN,
                        all(118, 117, 117),
                        "2026-05-01",
                        "作业控制达标应报118所，已报117所，已报的全部达到，还有1所未报，不能认定全部达到。"),
                of(
                        Rule.DONE,
                        new Target.Done(),
                        JUNE,
                        building(Some.done("2026-06-01")),
                        "2026-06-20",
                        "教学楼：已于2026-06-01完成。"),
                of(
                        Rule.DUE_SOON,
                        new Target.Done(),
                        JUNE,
                        building(),
                        "2026-06-20",
                        "教学楼：距期限2026-06-30还有10天，尚未完成。"),
                of(
                        Rule.OVERDUE,
                        new Target.Done(),
                        JUNE,
                        building(),
                        "2026-07-02",
                        "教学楼：期限2026-06-30已过2天，尚未完成。"),
                of(
                        Rule.UNDER_WAY,
                        new Target.Done(),
                        JUNE,
                        building(Some.note("2026-03-01")),
                        "2026-03-02",
                        "教学楼：距期限2026-06-30还有120天，已有1条进展记录。"),
                of(
                        Rule.UNTOUCHED,
                        new Target.Done(),
                        JUNE,
                        building(),
                        "2026-03-02",
                        "教学楼：距期限2026-06-30还有120天，尚无进展记录，还看不出。"),
                of(
                        Rule.JUDGED_BY_PEOPLE,
                        new Target.Qualitative(),
                        OPEN,
                        building(),
                        "2026-03-02",
                        "教学楼：没有可计量的目标，需由人工认定并附佐证材料。"),
                of(
                        Rule.SLOTS_KEPT,
                        TWICE,
                        OPEN,
                        meetings("2026-04-20", "2026-06-25"),
                        "2026-09-10",
                        "分析会：已开展2次，要求每学期2次，已结束的1个周期都做到了。"),
                of(
                        Rule.SLOT_RUNNING,
                        TWICE,
                        OPEN,
                        meetings(),
                        "2026-05-01",
                        "分析会：已开展0次，要求每学期2次，第一个周期还没有结束，还看不出。"),
                of(
                        Rule.SLOT_ENDING,
                        TWICE,
                        OPEN,
                        meetings("2026-04-20"),
                        "2026-08-26",
                        "分析会：已开展1次，要求每学期2次，本周期到2026-08-31为止，还差1次。"),
                of(
                        Rule.SLOT_SHORT,
                        TWICE,
                        OPEN,
                        meetings("2026-04-20"),
                        "2026-09-10",
                        "分析会：已开展1次，要求每学期2次，应完成的1个周期中有1个不足，2026-02-01至2026-08-31只有1次。"),
                strictly(
                        new Target.Done(),
                        JUNE,
                        building(Some.done("2026-07-15")),
                        "2026-07-20",
                        "教学楼：已于2026-07-15完成，比期限晚15天，按规定亮黄。"),
                strictly(
                        ROOMS,
                        JUNE,
                        rooms("2026-07-03", "140"),
                        "2026-07-20",
                        "教室空调140间，达到140间的目标，但期限2026-06-30过后才补上，按规定亮黄。"),
                of(
                        Rule.SOFT_TARGET,
                        AT_LEAST_95,
                        OPEN,
                        Some.soft(rate("80", "100", 5, 5)),
                        "2026-05-01",
                        "合格率80%，比目标低15个百分点（目标不低于95%）（应报5所，已报5所）；属力争目标，亮黄不亮红。"),
                of(
                        Rule.DOUBTED,
                        AT_LEAST_95,
                        OPEN,
                        doubted(),
                        "2026-05-01",
                        "合格率96%，达到不低于95%的目标（应报5所，已报5所）；抽测复核5项中有2项不符，数据存疑，不能亮绿。"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void every_rule_says_its_sentence(Case c) {
        assertThat(c.progress().light().reason()).isEqualTo(c.sentence());
        assertThat(c.progress().rule()).isEqualTo(c.rule().id());
        assertThat(c.progress().explanation().steps().getLast().colour())
                .isEqualTo(c.progress().colour());
        assertThat(c.progress().explanation().inputs())
                .allSatisfy(i -> assertThat(i.inWords()).containsPattern("\\p{IsHan}"));
    }

    @Test
    void no_rule_is_without_a_sentence() {
        Set<Rule> said = cases().map(Case::rule).collect(Collectors.toSet());
        assertThat(EnumSet.allOf(Rule.class)).allMatch(said::contains);
    }

    private static Case of(
            Rule rule, Target target, Deadline by, Facts facts, String today, String sentence) {
        return new Case(rule, Some.derive(target, by, facts, today), sentence);
    }

    private static Case strictly(
            Target target, Deadline by, Facts facts, String today, String sentence) {
        LocalDate day = LocalDate.parse(today);
        Progress progress = Progress.derivedFrom(target, by, facts, Some.strict(), day);
        return new Case(Rule.MADE_UP_LATE, progress, sentence);
    }

    private static Facts rate() {
        return Some.facts(Some.rate("合格率"));
    }

    private static Facts rate(String part, String whole, int applicable, int reported) {
        return Some.facts(
                Some.rate("合格率"), Some.ratio(SPRING_2026, part, whole, applicable, reported));
    }

    private static Facts doubted() {
        Figure figure = Some.ratio(SPRING_2026, "96", "100", 5, 5);
        return Some.facts(Some.rate("合格率"), Some.rechecked(figure, Mark.DOUBTED, 2));
    }

    private static Facts restricted() {
        return new Facts(
                2026,
                true,
                false,
                Some.rate("上线率"),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static Facts inspected(String schools) {
        return Some.facts(Some.countOf("督导学校", "所"), Some.sum(YEAR_2026, schools, 9, 9));
    }

    private static Facts heading() {
        Facts now = Some.facts(Some.countOf("教室空调", "间"), Some.sum(YEAR_2026, "77", 9, 9));
        return Some.observed(now, "2026", "2026-03-10=60", "2026-04-20=70", "2026-05-20=74");
    }

    private static Facts rooms(String on, String amount) {
        return Some.entries("教室空调", "间", Some.amount(on, amount));
    }

    private static Facts myopia(String now, boolean withLastYear) {
        Figure current = Some.sum(SPRING_2026, now, 5, 5);
        Figure before = Some.sum(SPRING_2025, "52.10", 5, 5);
        return withLastYear
                ? Some.facts(Some.rateToLower("近视率"), before, current)
                : Some.facts(Some.rateToLower("近视率"), current);
    }

    private static Facts recordedMyopia() {
        Facts recorded = Some.entries("近视率", "个百分点", Some.amount("2026-04-01", "51.15"));
        return Some.from(recorded, "52.10");
    }

    private static Facts all(int applicable, int reported, int inOrder) {
        return Some.facts(
                Some.shareOfSchools("作业控制达标"),
                Some.ratio(SPRING_2026, "" + inOrder, "" + reported, applicable, reported));
    }

    private static Facts building(Entry... entries) {
        return Some.entries("教学楼", "", entries);
    }

    private static Facts meetings(String... days) {
        return Some.entries("分析会", "次", Arrays.stream(days).map(Some::note).toArray(Entry[]::new));
    }
}
