package cn.duban.plan.intake.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// 主题 — what a sentence counts; sentences are our own.
class SubjectTests {
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
    void parts_in_brackets_point_at_their_total() {
        List<Finding> found = Sentences.read("派出教师212人(甲市190人、乙市21人)");

        assertThat(found).extracting(Finding::partOf).containsExactly(-1, 0, 0);
        assertThat(found.get(1).subject()).isEqualTo("派出教师(甲市)");
    }
}
