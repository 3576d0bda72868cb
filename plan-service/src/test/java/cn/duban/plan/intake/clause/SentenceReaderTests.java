package cn.duban.plan.intake.clause;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.intake.CommitmentKind;
import cn.duban.plan.intake.Flag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// 频次与语气 — each line of a table is one rule; sentences are our own.
class SentenceReaderTests {
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
