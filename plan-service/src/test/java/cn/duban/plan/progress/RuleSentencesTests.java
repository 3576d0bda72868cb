package cn.duban.plan.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One whole sentence for every rule there is: it names the numbers, reads as Chinese, and ends.
class RuleSentencesTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    RESTRICTED | exam | 2026-05-01 | 成绩、升学率、排名类事项只作记录，不亮灯。
                    YEAR_NOT_BEGUN | rate 80 100 5 5 | 2025-12-31 | 合格率：计划年度2026年还没有开始，年度开始前不亮灯。
                    YEAR_NOT_BEGUN | building | 2025-12-31 | 教学楼：计划年度2026年还没有开始，年度开始前不亮灯。
                    NO_FIGURE | unfed | 2026-05-01 | 合格率尚无数据，还看不出。
                    NO_SCHOOLS | rate 0 0 0 0 | 2026-05-01 | 合格率没有应报学校，还看不出。
                    COVERAGE_FLOOR | rate 9 9 40 3 | 2026-05-01 | 合格率应报40所，已报3所（7.5%），不足80%，还看不出。
                    NO_WHOLE | rate 0 0 5 5 | 2026-05-01 | 合格率的分母为零，算不出数值。
                    NOT_RECORDED | unrecorded | 2026-05-01 | 合格率尚无进展记录，还看不出。
                    MET | rate 951 1001 5 5 | 2026-05-01 | 合格率95.005%，达到不低于95%的目标（应报5所，已报5所）。
                    MET | rooms 2026-03-01 140 | 2026-05-01 | 教室空调140间，达到140间的目标。
                    EXCEEDED | inspected 7 | 2026-05-01 | 督导学校7所，超额完成5至6所的目标（应报9所，已报9所）。
                    ON_PACE | rooms 2026-03-01 80 | 2026-06-30 | 教室空调80间，按校历目前应达到76间，进度正常。
                    NOTHING_DUE | uninspected | 2026-01-10 | 督导学校0所，尚无进展记录，目前还不要求有进展。
                    FORECAST_SHORT | stalling | 2026-06-30 | 教室空调77间，按校历目前应达到76间，进度正常，但按目前进度预计到期为97间（线性趋势法，回测误差4.6间），达不到目标（目标达到140间）（应报9所，已报9所）。
                    SLIGHTLY_BEHIND | rooms 2026-03-01 70 | 2026-06-30 | 教室空调70间，按校历目前应达到76间，落后6间。
                    BEHIND | rooms 2026-03-01 10 | 2026-06-30 | 教室空调10间，按校历目前应达到76间，落后66间。
                    NEAR | rate 94 100 5 5 | 2026-05-01 | 合格率94%，比目标低1个百分点（目标不低于95%）（应报5所，已报5所）。
                    FAR | rate 80 100 5 5 | 2026-05-01 | 合格率80%，比目标低15个百分点（目标不低于95%）（应报5所，已报5所）。
                    MISSED | inspected 4 | 2026-12-31 | 督导学校4所，到期还差1所（目标5至6所）（应报9所，已报9所）。
                    NO_BASELINE | myopia 51.15 | 2026-05-01 | 近视率51.15%，没有上年的完整数据作基准，还看不出升降。
                    MOVING | myopia 51.15 52.10 | 2026-05-01 | 近视率51.15%，比2025年春季学期的52.1%下降0.95个百分点，未达到比上年下降1个百分点的目标（应报5所，已报5所）。
                    MISSED | myopia 51.15 52.10 | 2026-12-31 | 近视率51.15%，比2025年春季学期的52.1%下降0.95个百分点，未达到比上年下降1个百分点的目标（应报5所，已报5所）。
                    MET | myopia 51.10 52.10 | 2026-05-01 | 近视率51.1%，比2025年春季学期的52.1%下降1个百分点，达到比上年下降1个百分点的目标（应报5所，已报5所）。
                    MOVING | myopia-by-hand 51.15 52.10 | 2026-05-01 | 近视率51.15%，比上年的52.1%下降0.95个百分点，未达到比上年下降1个百分点的目标。
                    FAR | fall-by-hand 0.5 | 2026-05-01 | 近视率比上年下降0.5个百分点，比目标低0.5个百分点（目标比上年下降1个百分点）。
                    NOT_MOVING | myopia 52.10 52.10 | 2026-05-01 | 近视率52.1%，比2025年春季学期的52.1%持平，未达到比上年下降1个百分点的目标（应报5所，已报5所）。
                    ALL_MET | all 118 118 118 | 2026-05-01 | 作业控制达标应报118所，已报118所，全部达到。
                    ONE_FAILS | all 118 117 116 | 2026-05-01 | 作业控制达标应报118所，已报117所，其中1所未达到，没有做到全部达到。
                    ONE_MISSING | all 118 117 117 | 2026-05-01 | 作业控制达标应报118所，已报117所，已报的全部达到，还有1所未报，不能认定全部达到。
                    DONE | built 2026-06-01 | 2026-06-20 | 教学楼：已于2026-06-01完成。
                    DONE | built 2026-07-15 | 2026-07-20 | 教学楼：已于2026-07-15完成，比期限晚15天。
                    DUE_SOON | building | 2026-06-20 | 教学楼：距期限2026-06-30还有10天，尚未完成。
                    OVERDUE | building | 2026-07-02 | 教学楼：期限2026-06-30已过2天，尚未完成。
                    UNDER_WAY | building 2026-03-01 | 2026-03-02 | 教学楼：距期限2026-06-30还有120天，已有1条进展记录。
                    UNTOUCHED | building | 2026-03-02 | 教学楼：距期限2026-06-30还有120天，尚无进展记录，还看不出。
                    JUDGED_BY_PEOPLE | words | 2026-03-02 | 教学楼：没有可计量的目标，需由人工认定并附佐证材料。
                    SLOTS_KEPT | meetings 2026-04-20 2026-06-25 | 2026-09-10 | 分析会：已开展2次，要求每学期2次，已结束的1个周期都做到了。
                    SLOT_RUNNING | meetings | 2026-05-01 | 分析会：已开展0次，要求每学期2次，第一个周期还没有结束，还看不出。
                    SLOT_ENDING | meetings 2026-04-20 | 2026-08-26 | 分析会：已开展1次，要求每学期2次，本周期到2026-08-31为止，还差1次。
                    SLOT_SHORT | meetings 2026-04-20 | 2026-09-10 | 分析会：已开展1次，要求每学期2次，应完成的1个周期中有1个不足，2026-02-01至2026-08-31只有1次。
                    MADE_UP_LATE | strict built 2026-07-15 | 2026-07-20 | 教学楼：已于2026-07-15完成，比期限晚15天，按规定亮黄。
                    MADE_UP_LATE | strict rooms 2027-01-03 140 | 2027-01-20 | 教室空调140间，达到140间的目标，但期限2026-12-31过后才补上，按规定亮黄。
                    SOFT_TARGET | soft rate 80 100 5 5 | 2026-05-01 | 合格率80%，比目标低15个百分点（目标不低于95%）（应报5所，已报5所）；属力争目标，亮黄不亮红。
                    DOUBTED | doubted 96 | 2026-05-01 | 合格率96%，达到不低于95%的目标（应报5所，已报5所）；抽测复核5项中有2项不符，数据存疑，不能亮绿。
                    """)
    void every_rule_says_its_sentence(Rule rule, String situation, String today, String sentence) {
        Progress progress = Situation.of(situation).on(today);
        assertThat(progress.light().reason()).isEqualTo(sentence);
        assertThat(progress.rule()).isEqualTo(rule.id());
        assertThat(progress.explanation().steps().getLast().colour()).isEqualTo(progress.colour());
        assertThat(progress.explanation().inputs())
                .isNotEmpty()
                .allSatisfy(i -> assertThat(i.inWords()).containsPattern("\\p{IsHan}"));
    }

    @Test
    void no_rule_is_without_a_sentence() throws NoSuchMethodException {
        Method sentences =
                getClass()
                        .getDeclaredMethod(
                                "every_rule_says_its_sentence",
                                Rule.class,
                                String.class,
                                String.class,
                                String.class);
        String table = sentences.getAnnotation(CsvSource.class).textBlock();
        List<String> said = Arrays.stream(table.split("\n")).map(l -> l.split(" ")[0]).toList();
        assertThat(EnumSet.allOf(Rule.class)).allMatch(rule -> said.contains(rule.name()));
    }
}
