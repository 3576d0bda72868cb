package cn.duban.plan.intake.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// 各地的写法 — sentences as other bureaus would put them; each line is one rule.
class OtherBureausTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    全年面向社会公开招聘教师58名                     | 招聘教师
                    全区中小学互联网接入率保持100%                   | 中小学互联网接入率
                    每名教师每年参加培训不少于72学时                 | 教师参加培训
                    教师交流轮岗比例不低于符合条件教师总数的10%      | 教师交流轮岗比例
                    中小学生近视率在上年基础上降低0.5个百分点        | 中小学生近视率
                    三季度末完成义务教育薄弱环节改善项目25个         | 义务教育薄弱环节改善项目
                    建立教育集团,覆盖学校48所                        | 覆盖学校
                    """)
    void the_subject_is_what_is_meant(String sentence, String subject) {
        assertThat(Sentences.read(sentence).getLast().subject()).isEqualTo(subject);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    新增优质学位3000个,其中小学2000个、初中1000个              | 小学新增优质学位   | 初中新增优质学位
                    新建学校5所,其中小学3所、初中2所                           | 新建小学           | 新建初中
                    评选区级骨干教师100名、学科带头人30名,慰问教师60名         | 评选学科带头人     | 慰问教师
                    完成5所薄弱学校改造提升,新建小学2所、幼儿园3所             | 新建小学           | 新建幼儿园
                    普惠性幼儿园覆盖率、公办园在园幼儿占比分别达到92%和55%     | 普惠性幼儿园覆盖率 | 公办园在园幼儿占比
                    小学、初中辍学率分别控制在0.6%、1.8%以内                   | 小学辍学率         | 初中辍学率
                    家长、学生满意度分别达到95%、98%以上                       | 家长满意度         | 学生满意度
                    """)
    void several_numbers_each_have_their_own_subject(String sentence, String one, String other) {
        List<Finding> found = Sentences.read(sentence);
        assertThat(found.subList(found.size() - 2, found.size()))
                .extracting(Finding::subject)
                .containsExactly(one, other);
    }

    @Test
    void a_bound_before_the_first_of_several_numbers_bounds_them_all() {
        assertThat(Sentences.read("小学、初中体质健康优良率分别不低于50%、45%"))
                .extracting(f -> Sentences.said(f.measure()))
                .containsExactly(">= 50 %", ">= 45 %");
    }

    @Test
    void a_share_of_a_whole_keeps_its_bound() {
        assertThat(Sentences.said(Sentences.only("教师交流轮岗比例不低于符合条件教师总数的10%").measure()))
                .isEqualTo(">= 10 %");
    }

    @Test
    void each_of_two_rhythms_belongs_to_its_own_number() {
        assertThat(Sentences.read("中小学应急演练每月至少1次、幼儿园每季度至少1次"))
                .extracting(f -> String.valueOf(f.frequency()))
                .satisfiesExactly(
                        month -> assertThat(month).contains("MONTH"),
                        quarter -> assertThat(quarter).contains("QUARTER"));
    }

    @Test
    void what_was_compared_before_the_comma_is_the_baseline_of_what_moves() {
        assertThat(Sentences.read("与上年相比,特殊教育学校入学率提高1.5个百分点,达到97%以上"))
                .extracting(f -> Sentences.said(f.measure()))
                .containsExactly("change 1.5 个百分点 上年", ">= 97 %");
    }

    @Test
    void what_must_not_happen_is_nought() {
        assertThat(Sentences.only("确保校园安全责任事故零发生").subject()).isEqualTo("校园安全责任事故");
        assertThat(Sentences.said(Sentences.only("确保校园安全责任事故零发生").measure())).isEqualTo("= 0");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    上半年末完成年检     | 2026-H1
                    三季度末完成年检     | 2026-Q3
                    五一前完成春季体检   | 2026-04-30
                    国庆节前举办运动会   | 2026-09-30
                    """)
    void a_day_is_also_said_by_its_feast_or_the_end_of_its_quarter(String sentence, String day) {
        assertThat(Sentences.only(sentence).deadline())
                .isNotNull()
                .extracting(d -> d.notation())
                .isEqualTo(day);
    }

    @Test
    void the_new_examination_as_a_reform_restricts_nothing() {
        assertThat(Sentences.only("普通高中新高考选课走班教室达到40间").flags()).isEmpty();
    }
}
