package cn.duban.plan.intake.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// 时限 — each line of a table is one rule; sentences are our own, places are 示例.
class SentenceDeadlineTests {
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
}
