package cn.duban.plan.intake;

import static cn.duban.plan.intake.Reading.doubts;
import static cn.duban.plan.intake.Reading.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// 存疑: what a person has to look at before it is believed.
class DoubtTests {
    @Test
    void a_total_that_is_not_the_sum_of_its_parts_is_doubted() {
        assertThat(doubts("派出跟岗教师212人(甲市190人、乙市21人)。"))
                .containsExactly("总数 212 与分项之和不符：190+21=211。");
        assertThat(doubts("派出跟岗教师211人(甲市190人、乙市21人)。")).isEmpty();
    }

    @Test
    void a_deadline_that_has_passed_is_doubted() {
        assertThat(doubts("2月底前完成方案制定。")).containsExactly("时限已过：2026-02-28。");
        assertThat(doubts("3月底前完成方案制定。")).isEmpty();
        assertThat(doubts("2025年12月底前完成方案制定。")).isEmpty();
    }

    @Test
    void an_aim_below_the_national_minimum_is_doubted() {
        assertThat(doubts("普惠性幼儿园覆盖率达75%以上。")).containsExactly("低于国家标准：应不低于 80%（教督〔2020〕1号）。");
        assertThat(doubts("公办园在园幼儿占比达45%。")).hasSize(1);
        assertThat(doubts("学前三年毛入园率达84%。")).hasSize(1);
        assertThat(doubts("普惠性幼儿园覆盖率达80%以上。")).isEmpty();
        assertThat(doubts("普惠性幼儿园覆盖率提高2个百分点。")).isEmpty();
    }

    @Test
    void exam_results_are_read_and_carry_a_compliance_warning() {
        Extraction read = read("示例区2026年工作要点\n一、甲\n高考本科上线率达60%。中考平均分进入全市前三名。\n");

        assertThat(read.commitments()).hasSize(2).allMatch(c -> c.is(Flag.RESTRICTED));
        assertThat(read.commitments().getFirst().doubts())
                .first()
                .satisfies(d -> assertThat(d.sentence()).startsWith("合规提示"));
    }

    @Test
    void impossible_hidden_and_repeated_figures_are_doubted() {
        assertThat(doubts("培训率达120%。")).containsExactly("百分比大于 100%，请核对。");
        assertThat(doubts("新建XX所学校。")).containsExactly("数字已隐去，需补充后才能考核。");
        assertThat(doubts("新建学校5所。改建学校2所。新建学校5所。")).containsExactly("与一“新建学校5所”重复。");
    }

    @Test
    void a_forecast_written_as_a_result_is_doubted() {
        Extraction read = read("示例局2025年工作总结\n一、主要成效\n公办园在园幼儿占比预计达51%。\n");

        assertThat(read.commitments().getFirst().doubts())
                .extracting(Doubt::sentence)
                .contains("写在成效里，用的却是预计数，请核对是否已经实现。");
    }

    @Test
    void a_document_that_breaks_off_is_noted() {
        String words = "扎实推进各项工作落实见效并持续提升整体水平".repeat(6);

        assertThat(read("示例局2026年工作要点\n一、甲\n" + words).notes()).contains("文件在句子中间断开，后文可能缺失。");
        assertThat(read("示例局2026年工作要点\n一、甲\n" + words + "。").notes()).isEmpty();
    }
}
