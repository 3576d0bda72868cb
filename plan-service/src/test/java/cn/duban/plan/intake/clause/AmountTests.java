package cn.duban.plan.intake.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// 数量 — each line of a table is one rule; sentences are our own, places are 示例.
class AmountTests {

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
                    更换线路1.5万米                     | count 15000 米
                    办理助学贷款1500笔                  | count 1500 笔
                    书面作业不超过60分钟                | <= 60 分钟
                    每周下校不少于2天                   | >= 2 天
                    经费在上年基础上压减10%             | change -10 % 上年
                    参与率由2024年的88.5%提高至94%      | = 94 % 88.5%
                    办理时限压缩至3个工作日             | <= 3 个工作日
                    七成以上教师完成培训                | >= 70 %
                    三分之二学校完成改造                | = 66.67 %
                    知晓率达百分之九十八                | = 98 %
                    总量位居全市第二                    | = 2 名
                    进入全省前十名                      | <= 10 名
                    访问量超过300万                     | >= 3000000
                    骨干教师覆盖率达1/3                 | = 33.33 %
                    特级教师占全省的1/5                 | = 20 %
                    骨干教师数较2020年翻一番            | change 100 % 2020
                    获奖总数位居全市前三                | <= 3 名
                    学生流失率为0                       | = 0
                    每校每周至少开设1节劳动课           | >= 1 节
                    建立一支50人左右的讲师队伍          | count 50 人
                    普惠园覆盖率达到百分之九十五以上    | >= 95 %
                    九成以上教师参加培训                | >= 90 %
                    视导学校不少于四十所次              | >= 40 所次
                    """)
    void wording_decides_the_comparison_and_the_number_is_worked_out(
            String sentence, String measure) {
        assertThat(Sentences.only(sentence).measure())
                .extracting(Sentences::said)
                .isEqualTo(measure);
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
        assertThat(Sentences.read(sentence)).isEmpty();
    }

    @Test
    void one_number_is_one_commitment() {
        List<Finding> found = Sentences.read("建成实验室26间、计算机教室21间、图书馆16间,参训教师1200余人次");

        assertThat(found)
                .extracting(f -> f.measure().value())
                .containsExactly(
                        BigDecimal.valueOf(26),
                        BigDecimal.valueOf(21),
                        BigDecimal.valueOf(16),
                        BigDecimal.valueOf(1200));
    }

    @Test
    void numbers_that_share_a_unit_are_two_commitments() {
        assertThat(Sentences.read("分别新增学位4.68万和7000个"))
                .extracting(f -> Sentences.said(f.measure()))
                .containsExactly("count 46800 个", "count 7000 个");
    }

    @ParameterizedTest
    @ValueSource(strings = {"组织5/12防灾减灾日演练", "3/12植树节前开展绿化活动", "5/12举行演练", "做好12/31安全值守"})
    void a_day_written_with_a_stroke_is_no_share(String sentence) {
        assertThat(Sentences.read(sentence))
                .allSatisfy(f -> assertThat(f.measure().value()).isNull());
    }
}
