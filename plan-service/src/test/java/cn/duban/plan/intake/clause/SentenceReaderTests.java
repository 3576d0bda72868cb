package cn.duban.plan.intake.clause;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.intake.CommitmentKind;
import cn.duban.plan.intake.Flag;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// 时间、频次、主题与语气 — each line of a table is one rule; sentences are our own, places are 示例.
class SentenceReaderTests {

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
        assertThat(Sentences.only(sentence).deadline())
                .isNotNull()
                .extracting(d -> d.notation())
                .isEqualTo(deadline);
    }

    @Test
    void a_period_without_a_deadline_does_not_undo_the_one_found_before_it() {
        Setting undated = new Setting(false, OptionalInt.empty());

        assertThat(SentenceReader.deadlineIn("6月30日前、第三季度", undated))
                .isNotNull()
                .isEqualTo(SentenceReader.deadlineIn("6月30日前", undated));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    11月中旬组织评审       | 示例市2025-2026学年工作计划           | 2025-11-20
                    8月底前完成招生        | 示例市2025-2026学年工作计划           | 2026-08-31
                    8月底前完成招生        | 示例校2025-2026学年第一学期工作计划   | 2025-08-31
                    秋季学期开展演练1次    | 示例市2025-2026学年工作计划           | 2025-autumn
                    3月开展视导            | 示例市2025-2026学年工作计划           | 2026-03
                    11月中旬组织评审       | 示例局2026年工作要点                  | 2026-11-20
                    """)
    void a_school_year_runs_over_the_new_year(String sentence, String title, String deadline) {
        Setting setting = new Setting(false, OptionalInt.of(2026), Term.of(title));

        assertThat(SentenceReader.read(sentence, setting).getFirst().deadline())
                .isNotNull()
                .extracting(d -> d.notation())
                .isEqualTo(deadline);
    }

    @Test
    void the_half_year_under_report_is_no_date_of_its_own() {
        OptionalInt year = OptionalInt.of(2026);
        Setting half = new Setting(true, year, Term.of("示例区2026年上半年工作总结"));

        assertThat(SentenceReader.read("上半年新建学校3所", half).getFirst().deadline()).isNull();
        assertThat(SentenceReader.read("5月底新建学校3所", half).getFirst().deadline()).isNotNull();
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
        List<Finding> found = Sentences.read("全年综合督导中小学5所,督评幼儿园8所");

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
                    每周一举行升旗仪式                  | 每周
                    每周三下午开展社团活动              | 每周
                    每周一次例会                        | 每周1次
                    每月25日前报送进展情况              | 每月
                    每天晨检、午检                      | 每日
                    每两个月召开1次校长例会             | 每两个月1次
                    每2个月开展一次食堂联检             | 每两个月1次
                    每两月通报控辍保学情况              | 每两个月
                    每隔一个月组织一次集体备课          | 每两个月1次
                    实行两月一调度                      | 每两个月1次
                    每逢双月召开家长代表座谈会          | 每两个月
                    每月召开1次校长例会                 | 每月1次
                    """)
    void a_rhythm_is_the_period_and_the_times(String sentence, String frequency) {
        assertThat(Sentences.only(sentence).frequency())
                .isNotNull()
                .extracting(f -> f.notation())
                .isEqualTo(frequency);
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
                    公开招聘教师58名                    | 招聘教师
                    改造小学教室120间                   | 改造小学教室
                    培养区级骨干教师8名                 | 培养区级骨干教师
                    为36所学校更换护眼灯                | 更换护眼灯的学校
                    每年对全市三分之一的学校开展督导    | 督导学校
                    对150名在园就读的困难幼儿发放补助   | 在园就读的困难幼儿
                    水电费支出同比下降5%                | 水电费支出
                    公办园占比由去年底的52%提升到55%    | 公办园占比
                    落实人均4元的社区教育经费           | 人均社区教育经费
                    一键报警安装率均为100%              | 一键报警安装率
                    """)
    void the_subject_is_what_is_counted_without_verbs_dates_and_places(
            String sentence, String subject) {
        assertThat(Sentences.only(sentence).subject()).isEqualTo(subject);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    学生体质健康合格率达到96%以上、优良率达到55%          | 学生体质健康优良率
                    小学专任教师本科学历比例达到88%,初中达到96%           | 初中专任教师本科学历比例
                    小学书面作业不超过60分钟,初中不超过90分钟             | 初中书面作业
                    新增学位4万个,其中2027年新增1.5万个                   | 新增学位
                    为残疾学生送教上门,每人每月不少于2次                  | 残疾学生送教上门
                    县三小扩建工程6月主体完工,8月交付使用                  | 县三小扩建工程交付使用
                    发现隐患214处,已整改209处                             | 隐患整改
                    交流轮岗教师203人,占应交流人数的16%                   | 交流轮岗教师占应交流人数
                    每天书面作业三至六年级不超过60分钟,初中不超过90分钟   | 初中书面作业
                    """)
    void what_a_clause_only_hints_at_was_named_before(String sentence, String subject) {
        assertThat(Sentences.read(sentence).getLast().subject()).isEqualTo(subject);
    }

    @Test
    void each_date_of_a_list_is_a_milestone_of_its_own() {
        assertThat(Sentences.read("实训楼3月开工、12月主体完工"))
                .extracting(f -> String.valueOf(f.deadline()))
                .hasSize(2)
                .first()
                .asString()
                .contains("2026-03");
    }

    @Test
    void how_long_something_takes_is_no_deadline() {
        assertThat(Sentences.only("三年内新建学校45所").deadline()).isNull();
        assertThat(Sentences.read("为确保全年目标任务圆满完成")).isEmpty();
    }

    @Test
    void parts_in_brackets_point_at_their_total() {
        List<Finding> found = Sentences.read("派出教师212人(甲市190人、乙市21人)");

        assertThat(found).extracting(Finding::partOf).containsExactly(-1, 0, 0);
        assertThat(found.get(1).subject()).isEqualTo("派出教师(甲市)");
    }

    @Test
    void the_part_decides_past_or_plan_and_a_verb_turns_it_round() {
        assertThat(Sentences.only("已建成学校3所").kind()).isEqualTo(CommitmentKind.RESULT);
        assertThat(Sentences.only("建成学校3所").kind()).isEqualTo(CommitmentKind.TARGET);
        assertThat(Sentences.summary("建成学校3所").kind()).isEqualTo(CommitmentKind.RESULT);
        assertThat(Sentences.summary("拟于12月初召开推进会").kind()).isEqualTo(CommitmentKind.ACTIVITY);
    }

    @Test
    void hidden_damaged_and_vague_figures_are_kept_and_flagged() {
        assertThat(Sentences.only("组织XX所学校参评").flags()).containsExactly(Flag.MASKED);
        assertThat(Sentences.summary("就业率达95.").flags()).containsExactly(Flag.DAMAGED);
        assertThat(Sentences.only("公办园占比较上年有所提升").flags()).containsExactly(Flag.UNQUANTIFIED);
        assertThat(Sentences.only("新增学位约600个").flags()).containsExactly(Flag.APPROXIMATE);
        assertThat(Sentences.only("高考上线率达58%").flags()).containsExactly(Flag.RESTRICTED);
    }

    @Test
    void a_rule_against_ranking_by_results_is_no_target_for_results() {
        assertThat(Sentences.only("考试成绩等级呈现符合要求学校达到100%").flags()).isEmpty();
        assertThat(Sentences.only("考试成绩优秀学校达到100%").flags()).containsExactly(Flag.RESTRICTED);
    }
}
