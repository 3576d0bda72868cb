package cn.duban.plan.intake.clause;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.intake.Flag;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// 收尾分句 — what only says by when the counted things are finished belongs to them; what names
/// something else is a milestone of its own.
class FinishingTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    新建公办幼儿园2所,11月底前建成开园                | 2026-11-30  | 新建公办幼儿园
                    新建公办幼儿园2所,确保11月底前全部建成开园        | 2026-11-30  | 新建公办幼儿园
                    新建、改扩建中小学3所,8月底前竣工投用             | 2026-08-31  | 新建、改扩建中小学
                    改扩建义务教育学校4所,秋季开学前投入使用          | 2026-autumn | 改扩建义务教育学校
                    新增公办幼儿园学位1200个,9月1日前全部投用         | 2026-09-01  | 新增公办幼儿园学位
                    全年新建校舍5栋,年底前完工                        | 2026-12-31  | 新建校舍
                    建设智慧教室30间,6月底前完成验收                  | 2026-06-30  | 智慧教室
                    新建教师周转房60套,10月底前交付使用               | 2026-10-31  | 新建教师周转房
                    创建教师发展基地3个,12月底前挂牌                  | 2026-12-31  | 教师发展基地
                    新增学位900个,2027年8月底前完成                   | 2027-08-31  | 新增学位
                    招聘教师58名,8月底前完成招聘工作                  | 2026-08-31  | 招聘教师
                    """)
    void a_day_that_only_finishes_what_was_counted_is_marked_as_such(
            String sentence, String day, String subject) {
        List<Finding> both = Sentences.read(sentence);
        assertThat(both).hasSize(2).allMatch(f -> f.flags().contains(Flag.FINISHING));
        assertThat(both.getFirst().subject()).isEqualTo(subject);
        assertThat(both.getLast().measure().value()).isNull();
        assertThat(both.getLast().deadline())
                .isNotNull()
                .extracting(d -> d.notation())
                .isEqualTo(day);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "新建公办幼儿园2所,11月底前召开现场推进会",
                "新建公办幼儿园2所,示例小学9月底前建成投用",
                "新建公办幼儿园2所,11月底前完成普惠性幼儿园认定",
                "新建小学2所,8月底前主体封顶",
                "新建小学2所,3月底前完成选址",
                "配备专职资源教师15名,秋季学期投入使用",
                "3月底前开工建设公办幼儿园2所,11月底前建成开园"
            })
    void what_is_a_step_of_its_own_is_not(String sentence) {
        List<Finding> found = Sentences.read(sentence);
        assertThat(found).hasSize(2).noneMatch(f -> f.flags().contains(Flag.FINISHING));
        assertThat(found.getLast().measure().comparison()).isNull();
        assertThat(found.getLast().deadline()).isNotEqualTo(found.getFirst().deadline());
    }

    @Test
    void counts_of_one_clause_are_finished_together() {
        assertThat(Sentences.read("新建小学2所、幼儿园3所,8月底前建成投用"))
                .hasSize(3)
                .allMatch(f -> f.flags().contains(Flag.FINISHING));
    }

    @Test
    void in_a_summary_a_day_stays_a_result_of_its_own() {
        Setting summary = new Setting(true, OptionalInt.of(2025));
        assertThat(SentenceReader.read("新建公办幼儿园2所,11月底前建成开园", summary))
                .hasSize(2)
                .noneMatch(f -> f.flags().contains(Flag.FINISHING));
    }
}
