package cn.duban.plan.intake.clause;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.intake.CommitmentKind;
import cn.duban.plan.intake.Flag;
import cn.duban.plan.intake.Measure;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a single sentence says; each line of a table is one rule. Sentences are our own, places are
/// 示例.
class SentenceReaderTests {

    private static final Setting PLAN_2026 = new Setting(false, OptionalInt.of(2026));
    private static final Setting SUMMARY_2025 = new Setting(true, OptionalInt.of(2025));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    培育特色学校6所                     | count 6 所
                    遴选12名教研骨干                    | count 12 名
                    新增学位1350个                      | count 1350 个
                    体质健康合格率达96%以上             | >= 96 %
                    参加活动不少于30次                  | >= 30 次
                    开设100余节拓展课                   | >= 100 节
                    近视率控制在45%以内                 | <= 45 %
                    辍学率不超过0.5%                    | <= 0.5 %
                    巩固率达97.5%                       | = 97.5 %
                    打造1-2个品牌项目                   | range 1 2 个
                    督导幼儿园8—10所                    | range 8 10 所
                    优良率达到60%-65%                   | range 60 65 %
                    近视率比上年下降1个百分点           | change -1 个百分点 上年
                    在校生较2024年增加320人             | change 320 人 2024
                    毛入园率同比提高0.6个百分点         | change 0.6 个百分点 上年同期
                    巩固率由94%提高到96%                | = 96 % 94%
                    争取资金1.8亿元                     | = 180000000 元
                    发放助学金25万元                    | = 250000 元
                    两所学校通过验收                    | count 2 所
                    七成以上教师完成培训                | >= 70 %
                    三分之二学校完成改造                | = 66.67 %
                    知晓率达百分之九十八                | = 98 %
                    总量位居全市第二                    | = 2 名
                    进入全省前十名                      | <= 10 名
                    访问量超过300万                     | >= 3000000
                    """)
    void wording_decides_the_comparison_and_the_number_is_worked_out(
            String sentence, String measure) {
        assertThat(only(sentence).measure())
                .extracting(SentenceReaderTests::said)
                .isEqualTo(measure);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2月底前完成编制核定                 | 2026-02-28
                    9月中旬召开现场会                   | 2026-09-20
                    11月初召开推进会                    | 2026-11-10
                    12月10日前报送总结                  | 2026-12-10
                    3—4月开展视导                       | 2026-04
                    6月完成验收                         | 2026-06
                    上半年完成招标                      | 2026-H1
                    第三季度组织复查                    | 2026-Q3
                    新校区春学期投入使用                | 2026-spring
                    示例小学年内主体封顶                | 2026
                    年底前建成3所学校                   | 2026-12-31
                    2027年6月底前建成3所学校            | 2027-06-30
                    到2028年,建成3所学校                | 2028
                    明年新建3所学校                     | 2027
                    """)
    void a_deadline_is_as_exact_as_the_text_and_no_more(String sentence, String deadline) {
        assertThat(only(sentence).deadline())
                .isNotNull()
                .extracting(d -> d.notation())
                .isEqualTo(deadline);
    }

    @Test
    void without_any_year_a_day_stays_a_day() {
        List<Finding> found =
                SentenceReader.read("拟于11月初召开现场会", new Setting(true, OptionalInt.empty()));

        assertThat(found.getFirst().deadline())
                .isNotNull()
                .extracting(d -> d.notation())
                .isEqualTo("11-10");
    }

    @Test
    void a_leading_period_governs_every_clause_of_the_sentence() {
        List<Finding> found = read("全年综合督导中小学5所,督评幼儿园8所");

        assertThat(found)
                .extracting(f -> String.valueOf(f.deadline()))
                .allMatch(d -> d.contains("2026"))
                .hasSize(2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    每学期召开2次质量分析会             | 每学期2次
                    每周至少开设1节劳动课               | 每周
                    每季度至少检查一次                  | 每季度1次
                    实行一日一调度                      | 每日1次
                    实施督导月报制度                    | 每月
                    建立“周调度、月通报”机制            | 每周
                    每年组织教师体检1次                 | 每年1次
                    安全演练不少于1次/月                | 每月1次
                    """)
    void a_rhythm_is_the_period_and_the_times(String sentence, String frequency) {
        assertThat(only(sentence).frequency())
                .isNotNull()
                .extracting(f -> f.notation())
                .isEqualTo(frequency);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "推行“5+2”课后服务", "深化“5621”计划", "落实《示例升级十条》", "参加第七届展演活动", "入选第四批名单",
                "落实三年行动计划", "坚持一校一品", "选拔一批85、90后干部", "开展“示例99公益日”活动", "完善1234+N体系",
                "贯彻二十大精神", "组织2021级学生选科", "翻转课堂模式2.0试点", "落实八项规定精神", "一次性入学优待",
                "开展为期三天的培训", "做好2026年各项工作", "深入推进集团化办学", "增强四个意识", "实现600分以上人数稳定",
                "自2019年起实行", "建设市第十四次党代会提出的体系"
            })
    void names_ordinals_and_attributes_are_not_numbers(String sentence) {
        assertThat(read(sentence)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    普惠性幼儿园覆盖率达92%以上         | 普惠性幼儿园覆盖率
                    推动优质园覆盖率达90%               | 优质园覆盖率
                    近视率比上年下降1个百分点           | 近视率
                    遴选60名后备人才                    | 后备人才
                    创建示范学校19所                    | 示范学校
                    26所学校开展人工智能教学试点        | 人工智能教学试点学校
                    与10个单位进行约谈                  | 约谈单位
                    每学期开展应急演练不少于2次         | 应急演练
                    全年综合督导中小学5所               | 综合督导中小学
                    2026年拟派外出跟岗教师212人         | 外出跟岗教师
                    """)
    void the_subject_is_what_is_counted_without_verbs_dates_and_places(
            String sentence, String subject) {
        assertThat(only(sentence).subject()).isEqualTo(subject);
    }

    @Test
    void one_number_is_one_commitment() {
        List<Finding> found = read("建成实验室26间、计算机教室21间、图书馆16间,参训教师1200余人次");

        assertThat(found)
                .extracting(f -> f.measure().value())
                .containsExactly(number(26), number(21), number(16), number(1200));
    }

    @Test
    void numbers_that_share_a_unit_are_two_commitments() {
        assertThat(read("分别新增学位4.68万和7000个"))
                .extracting(f -> said(f.measure()))
                .containsExactly("count 46800 个", "count 7000 个");
    }

    @Test
    void parts_in_brackets_point_at_their_total() {
        List<Finding> found = read("派出教师212人(甲市190人、乙市21人)");

        assertThat(found).extracting(Finding::partOf).containsExactly(-1, 0, 0);
        assertThat(found.get(1).subject()).isEqualTo("教师(甲市)");
    }

    @Test
    void the_part_decides_past_or_plan_and_a_verb_turns_it_round() {
        assertThat(only("已建成学校3所").kind()).isEqualTo(CommitmentKind.RESULT);
        assertThat(only("建成学校3所").kind()).isEqualTo(CommitmentKind.TARGET);
        assertThat(summary("建成学校3所").kind()).isEqualTo(CommitmentKind.RESULT);
        assertThat(summary("拟于12月初召开推进会").kind()).isEqualTo(CommitmentKind.ACTIVITY);
    }

    @Test
    void hidden_damaged_and_vague_figures_are_kept_and_flagged() {
        assertThat(only("组织XX所学校参评").flags()).containsExactly(Flag.MASKED);
        assertThat(summary("就业率达95.").flags()).containsExactly(Flag.DAMAGED);
        assertThat(only("公办园占比较上年有所提升").flags()).containsExactly(Flag.UNQUANTIFIED);
        assertThat(only("新增学位约600个").flags()).containsExactly(Flag.APPROXIMATE);
        assertThat(only("高考上线率达58%").flags()).containsExactly(Flag.RESTRICTED);
    }

    private static Finding only(String sentence) {
        assertThat(read(sentence)).as(sentence).hasSize(1);
        return read(sentence).getFirst();
    }

    private static Finding summary(String sentence) {
        return SentenceReader.read(sentence, SUMMARY_2025).getFirst();
    }

    private static List<Finding> read(String sentence) {
        return SentenceReader.read(sentence.replace('—', '-'), PLAN_2026);
    }

    private static BigDecimal number(long value) {
        return BigDecimal.valueOf(value);
    }

    private static String said(Measure measure) {
        String symbol = measure.comparison() == null ? "none" : measure.comparison().symbol();
        return Stream.of(
                        symbol,
                        plain(measure.value()),
                        plain(measure.second()),
                        measure.unit(),
                        measure.baseline())
                .filter(part -> part != null)
                .collect(Collectors.joining(" "));
    }

    private static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }
}
